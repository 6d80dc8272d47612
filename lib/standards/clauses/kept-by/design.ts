import type { KeptByRules } from '../clause'

export const designClauses: KeptByRules = {
  'runeframe-norm-1nf': [
    'table-atomic-values#arrays',
    'table-atomic-values#families',
    'table-atomic-values#lists',
  ],
  'runeframe-norm-2nf': ['table-normal-form#2nf'],
  'runeframe-norm-3nf': ['table-normal-form#3nf', 'table-copied-columns'],
  'runeframe-norm-bcnf': ['table-normal-form#bcnf'],
  'runeframe-norm-4nf': ['table-normal-form#4nf'],
}
