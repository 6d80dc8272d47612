import { byAttribute } from '../by-attribute'
import type { MigrateSpec } from '../migrate-spec'

export const compositeMigrate: MigrateSpec<'composite'> = {
  section: 'types',
  drops: 'last',
  anew: 'aside',
  alter: byAttribute({}),
}
