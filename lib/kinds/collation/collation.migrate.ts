import type { MigrateSpec } from '../migrate-spec'

export const collationMigrate: MigrateSpec<'collation'> = {
  section: 'types',
  drops: 'last',
  anew: 'aside',
}
