import type { AnyRecord, RecordOf } from '../kind-map'
import { type DefaultObjects, defaultsKey, type Sort } from '../privileges'
import type { ReadContext } from '../read-context'
import { changeGrants, ownerOf, sortOf } from './change'

const OBJECTS: Readonly<Record<Sort, DefaultObjects>> = {
  table: 'tables',
  sequence: 'sequences',
  routine: 'functions',
  schema: 'schemas',
  type: 'types',
  'large object': 'large objects',
}
const WITH_RIGHTS = new Set<string>([
  'table',
  'view',
  'materialized-view',
  'sequence',
  'routine',
  'aggregate',
  'schema',
  'enum',
  'domain',
  'composite',
  'range',
])
/** Who runs a script that says nothing of it. */
const USUAL_RUNNER = 'postgres'

const hasRights = (record: AnyRecord) =>
  WITH_RIGHTS.has(record.kind) ||
  (record.kind === 'column' && 'identity' in record && record.identity !== null)

/**
 * Default privileges stand at the end of a printed script, where they no longer touch anything in it: so what they
 * gave to an object at this point of the script is written down as the object's own grants.
 */
export function grantAtBirth(record: AnyRecord, context: ReadContext): void {
  if (!hasRights(record)) return
  const owner = ownerOf(record, context)
  const schemas = record.kind === 'schema' ? [null] : [null, context.schemaName(record)]
  const objects = OBJECTS[sortOf(record)]
  for (const schema of schemas) {
    for (const role of owner === null ? [null, USUAL_RUNNER] : [owner]) {
      for (const found of context.findAll(
        'default privilege',
        undefined,
        defaultsKey(role, schema, objects),
      )) {
        if (context.is(found, 'default-privilege')) give(record, found, context)
      }
    }
  }
}

function give(record: AnyRecord, from: RecordOf<'default-privilege'>, context: ReadContext): void {
  const rights = from.privileges.map((privilege) => ({ privilege, columns: [] }))
  const change = { grants: !from.revoked, option: from.grantable, rights }
  changeGrants(record, from.grantee, change, context)
}
