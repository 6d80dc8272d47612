/** Who would break when objects go away: by id, or because SQL text certainly means them. */
import type { Document } from '@/lib/document/document'
import { type DocumentIndex, indexOf } from '@/lib/document/document-index'
import { mayMean } from '@/lib/document/may-mean'
import { resolveReference } from '@/lib/document/resolve-reference'
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import { kindOf } from '@/lib/kinds/registry'
import { attributesOf, visitRecord } from '@/lib/kinds/visit-record'
import { findReferences } from '@/lib/sql/references/find'

/** The attributes of a record that need something that goes away. */
export interface Dependant {
  readonly record: AnyRecord
  readonly attributes: readonly string[]
}

function needs(
  index: DocumentIndex,
  record: AnyRecord,
  gone: ReadonlySet<Id>,
  name: string,
): boolean {
  let found = false
  const sql = (text: string, grammar: Parameters<typeof findReferences>[1]) => {
    found ||=
      grammar !== 'routine' &&
      findReferences(text, grammar).some((one) => {
        const target = one.space === 'schema' ? null : resolveReference(index, one, record)
        return target !== null && gone.has(target.id)
      })
    return text
  }
  const id = (target: Id) => {
    found ||= gone.has(target)
    return target
  }
  visitRecord(record, { id, sql }, (attribute) => attribute === name)
  return found
}

/** All that point at what goes away, and all whose text may name it. */
function candidates(document: Document, gone: ReadonlySet<Id>): Set<AnyRecord> {
  const index = indexOf(document)
  const going = [...gone].flatMap((id) => index.get(id) ?? [])
  const found = mayMean(document, going)
  for (const { id } of going) for (const record of index.referrers(id)) found.add(record)
  return found
}

export function dependantsOf(document: Document, gone: ReadonlySet<Id>): Dependant[] {
  const index = indexOf(document)
  const found: Dependant[] = []
  for (const record of candidates(document, gone)) {
    if (gone.has(record.id)) continue
    const names = Object.entries(attributesOf(record.kind)).flatMap(([name, spec]) =>
      spec.visit && needs(index, record, gone, name) ? [name] : [],
    )
    if (names.length > 0) found.push({ record, attributes: names })
  }
  return found
}

/** Layout, what is said of the design, and what exists for one column alone, goes along without a question. */
export const followsAlong = ({ record, attributes }: Dependant): boolean =>
  kindOf(record.kind).scope !== 'model' ||
  record.kind === 'grant' ||
  (record.kind === 'sequence' && attributes.includes('ownedBy'))

/** What a dependant becomes when it can live without: null when it must go too. */
export function without({ record, attributes }: Dependant): AnyRecord | null {
  const only = (name: string) => attributes.length === 1 && attributes[0] === name
  if ((record.kind === 'column' || record.kind === 'domain') && only('default')) {
    return { ...record, default: null }
  }
  if (record.kind === 'table' && only('replicaIdentity')) {
    return { ...record, replicaIdentity: 'default' }
  }
  return null
}
