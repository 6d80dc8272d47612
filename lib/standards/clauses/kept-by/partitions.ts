import type { KeptByRules } from '../clause'

export const partitionsClauses: KeptByRules = {
  'runeframe-partition-monthly-names': ['table-partition-name'],
  'cloudlab-partition-monthly-names': ['table-partition-name'],
  'cloudlab-partition-hash-complete': ['table-partition-hash'],
  'alai-partition-sql': ['table-partition-name'],
  'runeframe-partition-pk-includes-key': ['key-partition'],
  'cloudlab-partition-key-in-pk': ['key-partition'],
}
