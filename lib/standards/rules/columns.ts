import type { RuleMatrix } from './rule-matrix'

const lookupColumn = (
  name: string,
  type: string,
  comment: string,
  notNull: boolean,
  value: string | null = null,
) => ({ name, type, notNull, default: value, comment })

export const columnsRules: RuleMatrix = {
  'sequence-none': {
    plain: 'off',
    runeframe: 'off',
    'agent-os': 'off',
    cloudlab: 'off',
    alai: 'warning',
    dafnckmachine: 'off',
  },
  'table-creator': {
    plain: 'off',
    runeframe: 'off',
    'agent-os': 'off',
    cloudlab: 'off',
    alai: {
      severity: 'warning',
      options: {
        exempt: ['users', 'user_*', 'roles', 'permissions', '*_keys', '*_tokens', '*_sessions'],
      },
    },
    dafnckmachine: 'off',
  },
  'table-lookup': {
    plain: 'off',
    runeframe: 'off',
    'agent-os': 'off',
    cloudlab: 'off',
    alai: {
      severity: 'warning',
      options: {
        key: 'code',
        columns: [
          lookupColumn('code', 'character varying(50)', 'What rows refer to.', true),
          lookupColumn('label', 'character varying(255)', 'What people read.', true),
          lookupColumn('description', 'text', 'What the value means.', false),
          lookupColumn('sort_order', 'integer', 'Its place in lists.', true, '0'),
          lookupColumn('is_active', 'boolean', 'False: not to be chosen any more.', true, 'true'),
        ],
      },
    },
    dafnckmachine: 'off',
  },
  'table-primary-key': {
    plain: { severity: 'off', topics: { missing: 'warning', generated: 'info' } },
    runeframe: 'warning',
    'agent-os': { severity: 'warning', topics: { composite: 'info' } },
    cloudlab: { severity: 'warning', options: { reasons: true } },
    alai: 'error',
    dafnckmachine: 'warning',
  },
  'table-standard-columns': {
    plain: 'off',
    runeframe: 'error',
    'agent-os': 'warning',
    cloudlab: {
      severity: 'warning',
      options: { logs: ['created_at'], asLogs: ['saga_steps', 'user_payment_methods'] },
    },
    alai: {
      severity: 'error',
      topics: { lenient: 'warning' },
      options: { leniently: ['tenants'] },
    },
    dafnckmachine: {
      severity: 'warning',
      options: {
        logs: ['created_at'],
        asLogs: ['*_sessions', '*_versions', '*_attachments'],
      },
    },
  },
  'table-soft-delete': {
    plain: 'off',
    runeframe: { severity: 'off', topics: { form: 'error', unique: 'info' } },
    'agent-os': { severity: 'off', topics: { form: 'warning', unique: 'info' } },
    cloudlab: {
      severity: 'warning',
      topics: { missing: 'info', unique: 'info' },
    },
    alai: { severity: 'off', topics: { form: 'error', unique: 'warning' } },
    dafnckmachine: { severity: 'off', topics: { form: 'warning' } },
  },
}
