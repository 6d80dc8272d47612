import type { RuleMatrix } from './rule-matrix'

export const constraintsRules: RuleMatrix = {
  'check-row': {
    plain: { severity: 'off' },
    runeframe: { severity: 'info', topics: { due: 'off' } },
    'agent-os': { severity: 'info', topics: { due: 'off' } },
    cloudlab: { severity: 'info', topics: { due: 'off' } },
    alai: { severity: 'off' },
    dafnckmachine: { severity: 'warning', topics: { parent: 'info' } },
  },
  'check-wanted': {
    plain: 'off',
    runeframe: {
      severity: 'warning',
      topics: {
        username: 'off',
        phone: 'warning',
        hours: 'off',
        filename: 'off',
        'file-size': 'off',
        age: 'warning',
      },
    },
    'agent-os': {
      severity: 'off',
      topics: { email: 'warning', age: 'warning', price: 'warning', rating: 'warning' },
      options: { anyBounds: [] },
    },
    cloudlab: { severity: 'off', topics: { email: 'warning', phone: 'warning' } },
    alai: 'off',
    dafnckmachine: {
      severity: 'off',
      topics: {
        email: 'warning',
        username: 'warning',
        hours: 'warning',
        'file-size': 'warning',
        filename: 'warning',
      },
    },
  },
  'table-constraints': {
    plain: 'off',
    runeframe: 'info',
    'agent-os': 'info',
    cloudlab: 'error',
    alai: 'info',
    dafnckmachine: 'info',
  },
  'table-event-store': {
    plain: 'off',
    runeframe: 'off',
    'agent-os': 'off',
    cloudlab: 'warning',
    alai: 'off',
    dafnckmachine: 'off',
  },
  'table-saga': {
    plain: 'off',
    runeframe: 'off',
    'agent-os': 'off',
    cloudlab: 'warning',
    alai: 'off',
    dafnckmachine: 'off',
  },
}
