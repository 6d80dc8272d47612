import type { Rule } from '../rule'
import { migrationBackup } from './migration-backup'
import { migrationColumnType } from './migration-column-type'
import { migrationConstraint } from './migration-constraint'
import { migrationDomain } from './migration-domain'
import { migrationDrop } from './migration-drop'
import { migrationEnumValue } from './migration-enum-value'
import { migrationFileName } from './migration-file-name'
import { migrationHeader } from './migration-header'
import { migrationIndex } from './migration-index'
import { migrationLockTimeout } from './migration-lock-timeout'
import { migrationNewColumn } from './migration-new-column'
import { migrationNotNull } from './migration-not-null'
import { migrationOrder } from './migration-order'
import { migrationPartition } from './migration-partition'
import { migrationRename } from './migration-rename'
import { migrationRewrite } from './migration-rewrite'
import { migrationRowSecurity } from './migration-row-security'
import { migrationRows } from './migration-rows'
import { migrationTableSwap } from './migration-table-swap'
import { migrationTransaction } from './migration-transaction'
import { migrationWayBack } from './migration-way-back'
import { queryPatterns } from './query-patterns'
import { scriptInlineEnum } from './script-inline-enum'
import { scriptQueries } from './script-queries'
import { scriptSecret } from './script-secret'
import { scriptSetting } from './script-setting'
import { scriptSyntax } from './script-syntax'
import { seedRows } from './seed-rows'

export const migrationsRules: readonly Rule[] = [
  migrationBackup,
  migrationColumnType,
  migrationConstraint,
  migrationDomain,
  migrationDrop,
  migrationEnumValue,
  migrationFileName,
  migrationHeader,
  migrationIndex,
  migrationLockTimeout,
  migrationNewColumn,
  migrationNotNull,
  migrationOrder,
  migrationPartition,
  migrationRename,
  migrationRewrite,
  migrationRowSecurity,
  migrationRows,
  migrationTableSwap,
  migrationTransaction,
  migrationWayBack,
  queryPatterns,
  scriptInlineEnum,
  scriptQueries,
  scriptSecret,
  scriptSetting,
  scriptSyntax,
  seedRows,
]
