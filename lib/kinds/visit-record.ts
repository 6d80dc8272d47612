/** The attributes of any record, walked through the specs of its kind. */
import type { Id } from './common'
import type { AnyRecord, KindMap, KindName, RecordOf } from './kind-map'
import { kindOf } from './registry'
import type { AttributeSpec, Visitor } from './traversal'

export const attributesOf = (kind: KindName): Readonly<Record<string, AttributeSpec<unknown>>> =>
  kindOf(kind).attributes

/** The one place where a record is put together; the type system cannot follow a kind that is only known at run time. */
export function makeRecord<K extends KindName>(
  kind: K,
  head: { id: Id; parent: Id | null; rank: string },
  attributes: KindMap[K],
): AnyRecord & RecordOf<K> {
  const record: unknown = { ...attributes, ...head, kind }
  return record as AnyRecord & RecordOf<K>
}

/** The record with every id and SQL text in it handed to the visitor; the same object when nothing changed. */
export function visitRecord(
  record: AnyRecord,
  visitor: Visitor,
  only?: (attribute: string) => boolean,
): AnyRecord {
  const specs = attributesOf(record.kind)
  const changed: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(record)) {
    const spec = specs[name]
    if (!spec?.visit || (only && !only(name))) continue
    changed[name] = spec.visit(value, visitor)
  }
  return { ...record, ...changed }
}

export function pointsAt(record: AnyRecord, id: Id): boolean {
  let found = false
  visitRecord(record, {
    id: (other) => {
      found ||= other === id
      return other
    },
    sql: (text) => text,
  })
  return found
}
