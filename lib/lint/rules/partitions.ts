import type { Rule } from '../rule'
import { tablePartitionHash } from './table-partition-hash'
import { tablePartitionName } from './table-partition-name'

export const partitionsRules: readonly Rule[] = [tablePartitionHash, tablePartitionName]
