/** The part of a document whose DDL is shown: the objects that were chosen, each as a whole. */
import type { Document } from '@/lib/document/document'
import { indexOf } from '@/lib/document/document-index'
import { nameOf, signatureOf } from '@/lib/document/record-name'
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord, KindName } from '@/lib/kinds/kind-map'
import { kindOf } from '@/lib/kinds/registry'

const isModel = ({ kind }: AnyRecord) => kindOf(kind).scope === 'model'

/** A part is shown with what it belongs to: the object of a schema, or of the database. */
export function wholeObjects(document: Document, ids: readonly Id[] | null): Set<Id> {
  const index = indexOf(document)
  if (ids === null) {
    return new Set(
      index
        .children(null)
        .filter(isModel)
        .map(({ id }) => id),
    )
  }
  const found = new Set<Id>()
  for (const id of ids) {
    let at = index.get(id)
    for (
      let home = index.get(at?.parent ?? null);
      home?.parent;
      home = index.get(at?.parent ?? null)
    ) {
      at = home
    }
    if (at && isModel(at)) found.add(at.id)
  }
  return found
}

/** All records that the DDL of these objects speaks of, by id. */
export function recordsOf(
  document: Document,
  ids: ReadonlySet<Id>,
  ignore: ReadonlySet<KindName>,
): Map<Id, AnyRecord> {
  const index = indexOf(document)
  const found = new Map<Id, AnyRecord>()
  for (const id of ids) {
    const record = index.get(id)
    for (const one of record ? [record, ...index.below(id)] : []) {
      if (isModel(one) && !ignore.has(one.kind)) found.set(one.id, one)
    }
  }
  return found
}

/** Model records that the text cannot make again, parents first and siblings in order. */
export function* outside(
  document: Document,
  hidden: ReadonlyMap<Id, AnyRecord>,
): Iterable<AnyRecord> {
  const index = indexOf(document)
  const walk = function* (parent: Id | null): Iterable<AnyRecord> {
    for (const record of index.children(parent)) {
      if (!isModel(record) || hidden.has(record.id)) continue
      yield record
      yield* walk(record.id)
    }
  }
  yield* walk(null)
}

const keyOf = (record: AnyRecord) =>
  `${record.parent}\n${record.kind}\n${nameOf(record)}\n${signatureOf(record)}`

/** Knows a record again that had this name under this parent, so that what points at it keeps pointing at it. */
export class Recognition {
  private readonly ids = new Map<string, Id>()

  constructor(hidden: Iterable<AnyRecord>) {
    for (const record of hidden) if (nameOf(record) !== null) this.ids.set(keyOf(record), record.id)
  }

  find(record: AnyRecord): Id | undefined {
    return nameOf(record) === null ? undefined : this.ids.get(keyOf(record))
  }
}
