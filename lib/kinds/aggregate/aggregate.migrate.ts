import type { MigrateSpec } from '../migrate-spec'

export const aggregateMigrate: MigrateSpec<'aggregate'> = {
  section: 'routines',
  drops: 'last',
}
