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
}
