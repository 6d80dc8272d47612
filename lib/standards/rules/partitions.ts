import type { RuleMatrix } from './rule-matrix'

export const partitionsRules: RuleMatrix = {
  'table-partition-hash': {
    plain: 'error',
    runeframe: 'error',
    'agent-os': 'error',
    cloudlab: 'error',
    alai: 'error',
    dafnckmachine: 'error',
  },
  'table-partition-name': {
    plain: 'off',
    runeframe: 'warning',
    'agent-os': 'off',
    cloudlab: 'warning',
    alai: 'warning',
    dafnckmachine: 'off',
  },
  'table-partition-wanted': {
    plain: 'off',
    runeframe: { severity: 'off', topics: { time: 'warning' } },
    'agent-os': 'off',
    cloudlab: {
      severity: 'warning',
      topics: { size: 'off' },
      options: { logs: true, things: 'hash' },
    },
    alai: { severity: 'off', topics: { size: 'warning' } },
    dafnckmachine: 'off',
  },
  'table-retention': {
    plain: 'off',
    runeframe: 'off',
    'agent-os': 'off',
    cloudlab: 'warning',
    alai: 'off',
    dafnckmachine: 'off',
  },
}
