import type { KeptByRules } from '../clause'

export const keysClauses: KeptByRules = {
  'runeframe-fk-explicit-actions': [
    'foreign-key-on-delete',
    'foreign-key-on-delete#update',
    'foreign-key-on-delete#explicit',
  ],
  'runeframe-soft-delete-flag': ['foreign-key-cascade', 'unique-live-rows'],
  'agentos-fk-always': ['foreign-key-missing'],
  'agentos-fk-cascade-required': [
    'foreign-key-on-delete#required',
    'foreign-key-on-delete#explicit',
  ],
  'agentos-fk-set-null-optional': ['foreign-key-on-delete#optional'],
  'agentos-index-unique-natural-key': ['unique-natural-key'],
  'agentos-soft-delete-timestamp': ['unique-live-rows', 'foreign-key-cascade'],
  'cloudlab-fk-on-delete-explicit': ['foreign-key-on-delete#explicit'],
  'cloudlab-fk-restrict-critical': ['foreign-key-on-delete#required'],
  'cloudlab-fk-cascade-dependent': ['foreign-key-on-delete#required'],
  'cloudlab-fk-set-null-optional': ['foreign-key-on-delete#optional'],
  'cloudlab-db-level-integrity': ['foreign-key-missing', 'unique-natural-key', 'table-unique-pair'],
  'cloudlab-soft-delete-column': ['unique-live-rows', 'foreign-key-cascade'],
  'alai-users-fk-restrict': [
    'foreign-key-on-delete',
    'foreign-key-on-delete#explicit',
    'foreign-key-on-delete#required',
    'foreign-key-on-delete#optional',
  ],
  'alai-tenants-slug-unique': ['unique-live-rows', 'unique-natural-key'],
  'alai-users-email-unique': ['unique-live-rows', 'unique-natural-key'],
  'dafnck-polymorphic-reference': [
    'foreign-key-polymorphic',
    'foreign-key-polymorphic#marked',
    'foreign-key-polymorphic#checked',
    'foreign-key-polymorphic#indexed',
  ],
  'dafnck-unique-pairs': ['table-unique-pair'],
  'dafnck-fk-cascade-owned': ['foreign-key-on-delete#required'],
  'dafnck-fk-no-action-people': ['foreign-key-on-delete#people', 'foreign-key-on-delete#optional'],
  'dafnck-fk-integrity': ['foreign-key-missing'],
}
