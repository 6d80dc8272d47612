import { byAttribute } from '../by-attribute'
import type { MigrateSpec } from '../migrate-spec'

export const statisticsMigrate: MigrateSpec<'statistics'> = {
  section: 'tables',
  drops: 'first',
  alter: byAttribute({
    target: ({ is, after }) => [
      `ALTER STATISTICS ${after.name(is.id)} SET STATISTICS ${is.target ?? -1}`,
    ],
  }),
}
