import type { RuleMatrix } from './rule-matrix'

/** Who declares a dependency wants to hear of it, whatever the standard. */
const DECLARED = { severity: 'warning', topics: { bcnf: 'info', '4nf': 'info' } } as const

export const designRules: RuleMatrix = {
  'table-atomic-values': {
    plain: { severity: 'info', topics: { arrays: 'off', lists: 'off' } },
    runeframe: 'warning',
    'agent-os': { severity: 'info', topics: { arrays: 'off', lists: 'off' } },
    cloudlab: { severity: 'info', topics: { arrays: 'off', lists: 'off' } },
    alai: { severity: 'info', topics: { arrays: 'off', lists: 'off' } },
    dafnckmachine: { severity: 'info', topics: { arrays: 'off', lists: 'off' } },
  },
  'table-copied-columns': {
    plain: 'off',
    runeframe: 'warning',
    'agent-os': 'info',
    cloudlab: 'info',
    alai: 'info',
    dafnckmachine: 'info',
  },
  'table-normal-form': {
    plain: DECLARED,
    runeframe: DECLARED,
    'agent-os': DECLARED,
    cloudlab: DECLARED,
    alai: DECLARED,
    dafnckmachine: DECLARED,
  },
}
