import type { Document } from '@/lib/document/document'
import type { Id } from '@/lib/kinds/common'
import type { KindName } from '@/lib/kinds/kind-map'
import { kindOf } from '@/lib/kinds/registry'
import { type Outcome, refuse } from './command'

/** Goes on only with an object of this kind. */
export function ofKind(document: Document, id: Id, kind: KindName, next: () => Outcome): Outcome {
  const record = document.records.get(id)
  const label = kindOf(kind).label.toLowerCase()
  if (!record) {
    return refuse('object-missing', id, `There is no ${label} ${id}. Reload the project.`)
  }
  if (record.kind === kind) return next()
  const actual = kindOf(record.kind).label.toLowerCase()
  return refuse('wrong-kind', id, `${id} is a ${actual}, not a ${label}. Choose a ${label}.`)
}
