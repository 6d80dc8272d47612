import type { Rule } from '../rule'
import { tablePrimaryKey } from './table-primary-key'
import { tableSoftDelete } from './table-soft-delete'
import { tableStandardColumns } from './table-standard-columns'

export const columnsRules: readonly Rule[] = [
  tablePrimaryKey,
  tableSoftDelete,
  tableStandardColumns,
]
