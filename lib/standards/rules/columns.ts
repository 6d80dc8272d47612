import type { RuleMatrix } from './rule-matrix'

export const columnsRules: RuleMatrix = {
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
