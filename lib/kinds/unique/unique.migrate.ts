import { byAttribute } from '../by-attribute'
import {
  addConstraint,
  clustered,
  dropConstraint,
  indexHandlers,
  renameConstraint,
} from '../migrate-constraint'
import type { MigrateSpec } from '../migrate-spec'

export const uniqueMigrate: MigrateSpec<'unique'> = {
  section: 'tables',
  drops: 'first',
  alter: byAttribute({ ...indexHandlers, clustered }),
  add: addConstraint,
  drop: dropConstraint,
  rename: renameConstraint,
}
