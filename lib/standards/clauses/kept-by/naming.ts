import type { KeptByRules } from '../clause'

const INDEX_FORM = [
  'index-name#prefix',
  'index-name#table',
  'index-name#columns',
  'index-name#type',
  'index-name#unique',
]

export const namingClauses: KeptByRules = {
  'runeframe-index-format': INDEX_FORM,
  'runeframe-index-prefix': ['index-name#prefix'],
  'runeframe-index-table-and-columns': ['index-name#table', 'index-name#columns'],
  'runeframe-index-type-segment': ['index-name#type'],
  'runeframe-index-unique-suffix': ['index-name#unique'],
  'runeframe-constraint-pk-name': ['primary-key-name'],
  'runeframe-constraint-fk-name': ['foreign-key-name'],
  'runeframe-constraint-check-name': ['check-name'],
  'runeframe-constraint-unique-name': ['unique-name'],
  'agentos-index-name': INDEX_FORM,
  'agentos-constraint-check-name': ['check-name'],
  'agentos-constraint-fk-name': ['foreign-key-name'],
  'cloudlab-index-name': INDEX_FORM,
  'cloudlab-index-name-kind': ['index-name#kind'],
  'cloudlab-constraint-check-name': ['check-name'],
  'alai-index-name': INDEX_FORM,
  'alai-unique-index-name': ['index-name#unique', 'index-name#columns', 'index-name#table'],
  'dafnck-index-name': INDEX_FORM,
  'dafnck-index-composite-name': ['index-name#columns'],
  'dafnck-constraint-check-name': ['check-name'],
  'dafnck-constraint-fk-name': ['foreign-key-name'],
}
