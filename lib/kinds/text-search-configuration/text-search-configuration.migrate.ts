import type { MigrateSpec } from '../migrate-spec'

export const textSearchConfigurationMigrate: MigrateSpec<'text-search-configuration'> = {
  section: 'text search',
  drops: 'last',
}
