import type { RuleMatrix } from './rule-matrix'

export const keysRules: RuleMatrix = {
  'foreign-key-cascade': {
    plain: 'off',
    runeframe: 'info',
    'agent-os': 'info',
    cloudlab: 'info',
    alai: 'info',
    dafnckmachine: 'info',
  },
  'foreign-key-missing': {
    plain: { severity: 'info', topics: { role: 'off' } },
    runeframe: { severity: 'warning', topics: { role: 'info' } },
    'agent-os': { severity: 'error', topics: { role: 'warning' } },
    cloudlab: { severity: 'warning', topics: { role: 'info' } },
    alai: { severity: 'warning', topics: { role: 'info' } },
    dafnckmachine: 'warning',
  },
  'foreign-key-on-delete': {
    plain: 'off',
    runeframe: 'warning',
    'agent-os': { severity: 'warning', topics: { update: 'off' } },
    cloudlab: { severity: 'warning', topics: { explicit: 'error', update: 'off' } },
    alai: { severity: 'warning', topics: { update: 'off' } },
    dafnckmachine: {
      severity: 'warning',
      topics: { explicit: 'info', reference: 'info', optional: 'info', update: 'off' },
    },
  },
  'foreign-key-polymorphic': {
    plain: 'off',
    runeframe: 'info',
    'agent-os': 'warning',
    cloudlab: 'info',
    alai: 'info',
    dafnckmachine: 'warning',
  },
  'table-unique-pair': {
    plain: 'info',
    runeframe: 'warning',
    'agent-os': 'warning',
    cloudlab: 'warning',
    alai: 'warning',
    dafnckmachine: 'warning',
  },
  'unique-natural-key': {
    plain: 'info',
    runeframe: 'info',
    'agent-os': 'warning',
    cloudlab: 'warning',
    alai: 'info',
    dafnckmachine: 'info',
  },
}
