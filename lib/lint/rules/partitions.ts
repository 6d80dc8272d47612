import type { Rule } from '../rule'
import { tablePartitionHash } from './table-partition-hash'
import { tablePartitionName } from './table-partition-name'
import { tablePartitionWanted } from './table-partition-wanted'
import { tableRetention } from './table-retention'

export const partitionsRules: readonly Rule[] = [
  tablePartitionHash,
  tablePartitionName,
  tablePartitionWanted,
  tableRetention,
]
