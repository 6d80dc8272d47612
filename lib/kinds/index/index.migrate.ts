import { byAttribute } from '../by-attribute'
import type { RecordOf } from '../kind-map'
import { clustered, indexHandlers } from '../migrate-constraint'
import type { Alter, MigrateSpec } from '../migrate-spec'

type Elements = RecordOf<'index'>['elements']

const withoutTargets = (elements: Elements) =>
  JSON.stringify(elements.map((element) => ({ ...element, statistics: null })))

function elements({ was, is, again, after }: Alter<'index'>) {
  if (again.size > 0 || withoutTargets(was.elements) !== withoutTargets(is.elements))
    return { anew: 'PostgreSQL cannot change the entries of an index in place' }
  return is.elements.flatMap(({ statistics }, i) =>
    statistics === was.elements[i]?.statistics
      ? []
      : [
          `ALTER INDEX ${after.name(is.id)} ALTER COLUMN ${i + 1} SET STATISTICS ${statistics ?? -1}`,
        ],
  )
}

function attachedTo({ was, is, after }: Alter<'index'>) {
  if (was.attachedTo !== null || is.attachedTo === null)
    return { anew: 'an index cannot leave the one that it is attached to' }
  const sql = `ALTER INDEX ${after.name(is.attachedTo)} ATTACH PARTITION ${after.name(is.id)}`
  return [{ sql, attributes: ['attachedTo'], section: 'indexes of partitioned tables' as const }]
}

export const indexMigrate: MigrateSpec<'index'> = {
  section: 'tables',
  drops: 'first',
  alter: byAttribute({ ...indexHandlers, elements, clustered, attachedTo }),
  // What is attached goes with that.
  drop: (index, context, goes) =>
    index.attachedTo !== null && goes(index.attachedTo)
      ? []
      : [`DROP INDEX ${context.name(index.id)}`],
}
