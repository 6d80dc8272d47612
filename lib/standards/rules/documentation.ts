import type { RuleMatrix } from './rule-matrix'

export const documentationRules: RuleMatrix = {
  'waiver-expired': {
    plain: 'warning',
    runeframe: 'warning',
    'agent-os': 'warning',
    cloudlab: 'warning',
    alai: 'warning',
    dafnckmachine: 'warning',
  },
}
