import type { ObjectType } from '@pgsql/types'
import type { AnyRecord, KindName } from '../kind-map'
import type { ReadContext } from '../read-context'

const KINDS: Partial<Record<ObjectType, readonly KindName[]>> = {
  OBJECT_TABLE: ['table', 'view', 'materialized-view'],
  OBJECT_SEQUENCE: ['sequence'],
  OBJECT_FUNCTION: ['routine', 'aggregate'],
  OBJECT_PROCEDURE: ['routine'],
  OBJECT_ROUTINE: ['routine', 'aggregate'],
}

function belongs(record: AnyRecord, type: ObjectType): boolean {
  if (!('form' in record) || type === 'OBJECT_ROUTINE') return true
  return (record.form === 'procedure') === (type === 'OBJECT_PROCEDURE')
}

/** What GRANT … ON ALL … IN SCHEMA means at this point of the script. */
export function objectsIn(schema: AnyRecord, type: ObjectType, context: ReadContext): AnyRecord[] {
  const found: AnyRecord[] = (KINDS[type] ?? [])
    .flatMap((kind) => context.children(schema.id, kind))
    .filter((record) => belongs(record, type))
  if (type !== 'OBJECT_SEQUENCE') return found
  const columns = context
    .children(schema.id, 'table')
    .flatMap((table) => context.children(table.id, 'column'))
    .filter(({ identity }) => identity !== null)
  return [...found, ...columns]
}
