import type { RuleMatrix } from './rule-matrix'

/** PostgreSQL's own names are all right where a standard does not speak of them, or has them in its own SQL. */
const AUTOMATIC_TOLD = { severity: 'warning', topics: { automatic: 'info' } } as const
const UNRULED = { severity: 'info', topics: { automatic: 'off' } } as const
const INDEX = { severity: 'warning', topics: { columns: 'info', kind: 'info' } } as const

export const namingRules: RuleMatrix = {
  'primary-key-name': {
    plain: 'off',
    runeframe: 'warning',
    'agent-os': UNRULED,
    cloudlab: UNRULED,
    alai: UNRULED,
    dafnckmachine: UNRULED,
  },
  'unique-name': {
    plain: 'off',
    runeframe: 'warning',
    'agent-os': UNRULED,
    cloudlab: UNRULED,
    alai: { severity: 'info' },
    dafnckmachine: UNRULED,
  },
  'foreign-key-name': {
    plain: 'off',
    runeframe: 'warning',
    'agent-os': AUTOMATIC_TOLD,
    cloudlab: UNRULED,
    alai: UNRULED,
    dafnckmachine: AUTOMATIC_TOLD,
  },
  'check-name': {
    plain: 'off',
    runeframe: 'warning',
    'agent-os': AUTOMATIC_TOLD,
    cloudlab: AUTOMATIC_TOLD,
    alai: UNRULED,
    dafnckmachine: AUTOMATIC_TOLD,
  },
  'index-name': {
    plain: 'off',
    runeframe: { severity: 'warning', topics: { kind: 'off' } },
    'agent-os': INDEX,
    cloudlab: INDEX,
    alai: INDEX,
    dafnckmachine: INDEX,
  },
}
