import type { KeptByRules } from '../clause'

const KEY = ['missing', 'name', 'type', 'default', 'generated', 'composite'].map(
  (topic) => `table-primary-key#${topic}`,
)

export const columnsClauses: KeptByRules = {
  'runeframe-pk-uuid': KEY,
  'agentos-pk-uuid-distributed': KEY,
  'agentos-pk-bigint-single': KEY,
  'cloudlab-pk-uuid': [
    'table-primary-key#missing',
    'table-primary-key#type',
    'table-primary-key#default',
    'table-primary-key#generated',
  ],
  'cloudlab-pk-name': ['table-primary-key#name'],
  'cloudlab-pk-composite-rare': ['table-primary-key#composite'],
  'cloudlab-pk-created-at': ['table-standard-columns#created'],
  'alai-pk-always-id': KEY,
  'alai-std-id': KEY,
  'alai-type-pk-uuid': [
    'table-primary-key#type',
    'table-primary-key#generated',
    'column-type#uuid',
  ],
  'dafnck-pk-uuid': KEY,
  'runeframe-audit-columns': [
    'table-standard-columns#created',
    'table-standard-columns#updated',
    'table-standard-columns#authors',
  ],
  'runeframe-default-timestamps': [
    'table-standard-columns#created',
    'table-standard-columns#updated',
  ],
  'runeframe-soft-delete-flag': ['table-standard-columns#deletion', 'table-soft-delete#form'],
  'runeframe-version-column': ['table-standard-columns#version'],
  'runeframe-change-reason': ['table-standard-columns#reason'],
  'agentos-column-created-updated': [
    'table-standard-columns#created',
    'table-standard-columns#updated',
  ],
  'agentos-soft-delete-timestamp': ['table-soft-delete#form', 'table-standard-columns#deletion'],
  'cloudlab-audit-columns': ['table-standard-columns#created', 'table-standard-columns#updated'],
  'cloudlab-soft-delete-column': [
    'table-soft-delete#form',
    'table-soft-delete#missing',
    'table-standard-columns#deletion',
  ],
  'cloudlab-soft-delete-index': ['table-soft-delete#index'],
  'alai-std-columns-all': [
    'table-standard-columns#created',
    'table-standard-columns#updated',
    'table-standard-columns#deletion',
    'table-standard-columns#version',
    'table-standard-columns#lenient',
  ],
  'alai-std-created-at': ['table-standard-columns#created'],
  'alai-std-updated-at': ['table-standard-columns#updated'],
  'alai-std-deleted-at': ['table-standard-columns#deletion', 'table-soft-delete#form'],
  'alai-std-version': ['table-standard-columns#version'],
  'dafnck-default-timestamps': ['table-standard-columns#created', 'table-standard-columns#updated'],
  'dafnck-soft-delete-status': ['table-soft-delete#form'],
  'alai-sequences-none': [
    'sequence-none#column',
    'sequence-none#sequence',
    'table-primary-key#generated',
  ],
  'alai-created-by': ['table-creator#missing', 'table-creator#form', 'table-creator#reference'],
  'alai-er-entity-columns': [
    'table-creator#missing',
    'table-standard-columns#created',
    'table-standard-columns#updated',
    'table-standard-columns#deletion',
    'table-standard-columns#version',
  ],
  'alai-lookup-table': ['table-lookup#columns', 'table-lookup#key'],
}
