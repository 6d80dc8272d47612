import type { KeptByRules } from '../clause'

export const postgresqlClauses: KeptByRules = {
  'runeframe-enum-inline': ['column-type-known#inline-enum'],
  'runeframe-index-redundant-unique': ['index-duplicate#unique', 'index-duplicate#prefix'],
  'runeframe-index-pk-automatic': ['index-duplicate#primary-key'],
  'agentos-index-partial-recent': ['expression-immutable#predicate'],
  'cloudlab-index-no-duplicates': ['index-duplicate'],
  'dafnck-fk-not-twice': ['foreign-key-duplicate'],
  'cloudlab-check-age': ['check-moment'],
}
