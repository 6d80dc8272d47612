import type { Rule } from '../rule'
import { sequenceNone } from './sequence-none'
import { tableCreator } from './table-creator'
import { tableLookup } from './table-lookup'
import { tablePrimaryKey } from './table-primary-key'
import { tableSoftDelete } from './table-soft-delete'
import { tableStandardColumns } from './table-standard-columns'

export const columnsRules: readonly Rule[] = [
  sequenceNone,
  tableCreator,
  tableLookup,
  tablePrimaryKey,
  tableSoftDelete,
  tableStandardColumns,
]
