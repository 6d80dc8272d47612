import type { RuleMatrix } from './rule-matrix'

export const indexesRules: RuleMatrix = {
  'index-foreign-key': {
    plain: 'warning',
    runeframe: 'warning',
    'agent-os': 'warning',
    cloudlab: 'error',
    alai: 'warning',
    dafnckmachine: 'warning',
  },
}
