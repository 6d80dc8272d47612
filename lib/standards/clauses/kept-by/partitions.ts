import type { KeptByRules } from '../clause'

export const partitionsClauses: KeptByRules = {
  'runeframe-partition-monthly-names': ['table-partition-name'],
  'cloudlab-partition-monthly-names': ['table-partition-name'],
  'cloudlab-partition-hash-complete': ['table-partition-hash'],
  'alai-partition-sql': ['table-partition-name'],
  'runeframe-partition-pk-includes-key': ['key-partition'],
  'cloudlab-partition-key-in-pk': ['key-partition'],
  'runeframe-partition-by-date': ['table-partition-wanted#time'],
  'cloudlab-partition-time': ['table-partition-wanted#time'],
  'cloudlab-partition-hash': ['table-partition-wanted#hash'],
  'alai-partition-table': ['table-partition-wanted#size'],
  'cloudlab-retention-periods': ['table-retention#period'],
  'cloudlab-retention-archive-tables': ['table-retention#archive', 'table-retention#copy'],
}
