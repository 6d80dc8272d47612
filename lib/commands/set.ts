import type { Document } from '@/lib/document/document'
import { indexOf } from '@/lib/document/document-index'
import { parseRecord } from '@/lib/document/record-schema'
import type { Id } from '@/lib/kinds/common'
import { kindOf } from '@/lib/kinds/registry'
import { attributesOf } from '@/lib/kinds/visit-record'
import { ok } from '@/lib/result'
import { setStep } from '@/lib/steps/make'
import { type Outcome, refuse } from './command'
import { nameRefusal } from './naming'

/** Sets attributes of any object, as its kind's model allows. */
export function setAttributes(
  document: Document,
  id: Id,
  changes: Readonly<Record<string, unknown>>,
): Outcome {
  const index = indexOf(document)
  const record = index.get(id)
  if (!record) return refuse('object-missing', id, `There is no object ${id}. Reload the project.`)
  const { label } = kindOf(record.kind)
  if (Object.hasOwn(changes, 'name')) {
    return refuse('use-rename', label, 'A name changes in every text that uses it: rename instead.')
  }
  const known = attributesOf(record.kind)
  const unknown = Object.keys(changes).find((name) => !Object.hasOwn(known, name))
  if (unknown !== undefined) {
    return refuse('attribute-unknown', label, `A ${label.toLowerCase()} has no "${unknown}".`)
  }
  const parsed = parseRecord({ ...record, ...changes })
  if (!parsed.ok) return refuse('attributes-invalid', label, parsed.error.message)
  const step = setStep(record, parsed.value)
  return nameRefusal(index, parsed.value) ?? ok(step ? [step] : [])
}
