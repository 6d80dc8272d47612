import type { MigrateSpec } from '../migrate-spec'

export const castMigrate: MigrateSpec<'cast'> = {
  section: 'operators',
  drops: 'last',
}
