import type { Rule } from '../rule'
import { columnSchemaName } from './column-schema-name'
import { columnSecret } from './column-secret'
import { grantWide } from './grant-wide'
import { rolePower } from './role-power'
import { tableRowProtection } from './table-row-protection'
import { tableTenantColumn } from './table-tenant-column'

export const securityRules: readonly Rule[] = [
  columnSchemaName,
  columnSecret,
  grantWide,
  rolePower,
  tableRowProtection,
  tableTenantColumn,
]
