import type { Rule } from '../rule'
import { migrationConstraint } from './migration-constraint'
import { migrationIndex } from './migration-index'
import { migrationNewColumn } from './migration-new-column'
import { migrationNotNull } from './migration-not-null'
import { migrationRename } from './migration-rename'

export const migrationsRules: readonly Rule[] = [
  migrationConstraint,
  migrationIndex,
  migrationNewColumn,
  migrationNotNull,
  migrationRename,
]
