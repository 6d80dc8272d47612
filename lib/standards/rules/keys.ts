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
    plain: 'info',
    runeframe: 'warning',
    'agent-os': 'error',
    cloudlab: 'warning',
    alai: 'warning',
    dafnckmachine: 'warning',
  },
  'foreign-key-on-delete': {
    plain: 'off',
    runeframe: { severity: 'warning', topics: { people: 'off' } },
    'agent-os': {
      severity: 'warning',
      topics: { explicit: 'warning', people: 'off', update: 'off' },
    },
    cloudlab: { severity: 'warning', topics: { explicit: 'error', people: 'off', update: 'off' } },
    alai: { severity: 'warning', topics: { people: 'off', update: 'off' } },
    dafnckmachine: {
      severity: 'warning',
      topics: { explicit: 'warning', people: 'info', update: 'off', optional: 'info' },
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
  'unique-live-rows': {
    plain: 'off',
    runeframe: 'info',
    'agent-os': 'info',
    cloudlab: 'info',
    alai: 'warning',
    dafnckmachine: 'info',
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
