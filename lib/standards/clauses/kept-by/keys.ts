import type { KeptByRules } from '../clause'

export const keysClauses: KeptByRules = {
  'runeframe-fk-explicit-actions': [
    'foreign-key-on-delete#explicit',
    'foreign-key-on-delete#owned',
    'foreign-key-on-delete#reference',
    'foreign-key-on-delete#optional',
    'foreign-key-on-delete#update',
  ],
  'agentos-fk-always': ['foreign-key-missing#named', 'foreign-key-missing#role'],
  'agentos-fk-cascade-required': [
    'foreign-key-on-delete#explicit',
    'foreign-key-on-delete#owned',
    'foreign-key-on-delete#reference',
  ],
  'agentos-fk-set-null-optional': ['foreign-key-on-delete#optional'],
  'agentos-index-unique-natural-key': ['unique-natural-key'],
  'cloudlab-fk-on-delete-explicit': ['foreign-key-on-delete#explicit'],
  'cloudlab-fk-restrict-critical': ['foreign-key-on-delete#reference'],
  'cloudlab-fk-cascade-dependent': ['foreign-key-on-delete#owned'],
  'cloudlab-fk-set-null-optional': ['foreign-key-on-delete#optional'],
  'cloudlab-db-level-integrity': [
    'foreign-key-missing#named',
    'foreign-key-missing#role',
    'unique-natural-key',
    'table-unique-pair',
  ],
  'alai-users-fk-restrict': ['foreign-key-on-delete#explicit', 'foreign-key-on-delete#reference'],
  'alai-tenants-slug-unique': ['table-soft-delete#unique', 'unique-natural-key'],
  'alai-users-email-unique': ['table-soft-delete#unique', 'unique-natural-key'],
  'dafnck-polymorphic-reference': [
    'foreign-key-polymorphic',
    'foreign-key-polymorphic#marked',
    'foreign-key-polymorphic#checked',
    'foreign-key-polymorphic#indexed',
  ],
  'dafnck-unique-pairs': ['table-unique-pair'],
  'dafnck-fk-cascade-owned': ['foreign-key-on-delete#owned'],
  'dafnck-fk-no-action-people': [
    'foreign-key-on-delete#explicit',
    'foreign-key-on-delete#reference',
    'foreign-key-on-delete#optional',
  ],
  'dafnck-fk-integrity': ['foreign-key-missing#named', 'foreign-key-missing#role'],
}
