import type { RuleMatrix } from './rule-matrix'

/** How rows are protected weighs the same wherever they are protected at all. */
const PROTECTED = {
  setting: 'warning',
  open: 'warning',
  commands: 'info',
  owner: 'warning',
} as const

export const securityRules: RuleMatrix = {
  'column-schema-name': {
    plain: 'off',
    runeframe: 'off',
    'agent-os': 'off',
    cloudlab: 'warning',
    alai: 'off',
    dafnckmachine: 'off',
  },
  'column-secret': {
    plain: { severity: 'info', topics: { token: 'off', type: 'off', name: 'off' } },
    runeframe: { severity: 'warning', topics: { token: 'info', type: 'off', name: 'off' } },
    'agent-os': { severity: 'warning', topics: { token: 'info' } },
    cloudlab: {
      severity: 'warning',
      topics: { token: 'info' },
      options: { name: 'encrypted_{column}', required: true },
    },
    alai: { severity: 'warning', topics: { token: 'info', type: 'off', name: 'off' } },
    dafnckmachine: { severity: 'warning', topics: { token: 'info', type: 'off', name: 'off' } },
  },
  'grant-wide': {
    plain: { severity: 'off', topics: { public: 'info' } },
    runeframe: { severity: 'info', topics: { columns: 'off', option: 'off' } },
    'agent-os': { severity: 'info', topics: { columns: 'off', option: 'off' } },
    cloudlab: { severity: 'warning', topics: { option: 'info', log: 'info', columns: 'info' } },
    alai: { severity: 'info', topics: { columns: 'off', option: 'off' } },
    dafnckmachine: { severity: 'info', topics: { columns: 'warning', option: 'off' } },
  },
  'role-power': {
    plain: 'off',
    runeframe: 'info',
    'agent-os': 'info',
    cloudlab: 'warning',
    alai: 'info',
    dafnckmachine: 'info',
  },
  'table-row-protection': {
    plain: 'off',
    runeframe: 'off',
    'agent-os': 'off',
    cloudlab: {
      severity: 'warning',
      topics: { ...PROTECTED, members: 'off' },
      options: { role: 'application_readwrite', personal: ['users', 'orders'] },
    },
    alai: {
      severity: 'warning',
      topics: { ...PROTECTED, personal: 'off', members: 'off' },
    },
    dafnckmachine: {
      severity: 'warning',
      topics: { ...PROTECTED, personal: 'off' },
      options: { role: 'application_role' },
    },
  },
  'table-tenant-column': {
    plain: 'off',
    runeframe: 'off',
    'agent-os': 'off',
    cloudlab: { severity: 'warning', topics: { inherited: 'info', reference: 'off' } },
    alai: { severity: 'error', topics: { inherited: 'info' } },
    dafnckmachine: 'off',
  },
}
