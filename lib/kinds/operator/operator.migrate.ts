import type { MigrateSpec } from '../migrate-spec'

export const operatorMigrate: MigrateSpec<'operator'> = {
  section: 'operators',
  drops: 'last',
}
