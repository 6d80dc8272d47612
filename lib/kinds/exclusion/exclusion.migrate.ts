import { byAttribute } from '../by-attribute'
import {
  addConstraint,
  dropConstraint,
  indexHandlers,
  renameConstraint,
} from '../migrate-constraint'
import type { MigrateSpec } from '../migrate-spec'

export const exclusionMigrate: MigrateSpec<'exclusion'> = {
  section: 'tables',
  drops: 'first',
  alter: byAttribute(indexHandlers),
  add: addConstraint,
  drop: dropConstraint,
  rename: renameConstraint,
}
