import type { KeptByRules } from '../clause'

export const indexesClauses: KeptByRules = {
  'runeframe-index-foreign-keys': ['index-foreign-key'],
  'agentos-fk-index': ['index-foreign-key'],
  'cloudlab-fk-index-always': ['index-foreign-key'],
  'dafnck-index-fk': ['index-foreign-key'],
}
