import type { Document } from '@/lib/document/document'
import { indexOf } from '@/lib/document/document-index'
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import { kindOf } from '@/lib/kinds/registry'
import { ok } from '@/lib/result'
import { carry } from './carry'
import { type Outcome, type Refusal, refuse } from './command'
import { derivedNames } from './derived-names'
import { heirs } from './heirs'
import { nameRefusal } from './naming'

const withName = (record: AnyRecord, name: string): AnyRecord =>
  'name' in record ? { ...record, name } : record

export function rename(document: Document, id: Id, name: string): Outcome {
  const index = indexOf(document)
  const record = index.get(id)
  if (!record) return refuse('object-missing', id, `There is no object ${id}. Reload the project.`)
  const { label } = kindOf(record.kind)
  if (!('name' in record)) {
    return refuse('no-name', label, `A ${label.toLowerCase()} has no name. Change its attributes.`)
  }
  if (record.name === name) return ok([])
  const all = [record, ...heirs(index, record)]
  const refused = all.map((each) => nameRefusal(index, withName(each, name)))
  const first = refused.find((one): one is { ok: false; error: Refusal } => one !== null)
  if (first) return first
  const own = new Map(all.flatMap((each) => [...derivedNames(index, each)]))
  for (const each of all) {
    const derive = own.get(each.id)
    own.set(each.id, (next) => withName(derive ? derive(next) : next, name))
  }
  return ok(carry(document, new Map(all.map((each) => [each.id, name])), own))
}
