import { byAttribute } from '../by-attribute'
import type { MigrateSpec } from '../migrate-spec'

export const schemaMigrate: MigrateSpec<'schema'> = {
  section: 'schemas',
  drops: 'last',
  holdsObjects: true,
  alter: byAttribute({}),
}
