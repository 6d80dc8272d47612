import type { MigrateSpec } from '../migrate-spec'

/** Rows are data: what has become of them since, a design cannot know. */
export const seedMigrate: MigrateSpec<'seed'> = {
  section: 'seed rows',
  drops: 'last',
  ignored: true,
}
