import type { RuleMatrix } from './rule-matrix'

/** Rules about running systems are general practice; how much they weigh is for the standard to say. */
export const migrationsRules: RuleMatrix = {
  'migration-constraint': {
    plain: { severity: 'warning', topics: { named: 'info', 'at-once': 'info' } },
    runeframe: { severity: 'warning', topics: { named: 'warning', 'at-once': 'info' } },
    // Its own “safe” samples add foreign keys and checks in one step.
    'agent-os': { severity: 'info', topics: { named: 'warning' } },
    cloudlab: { severity: 'warning', topics: { named: 'info' } },
    alai: { severity: 'error', topics: { named: 'info', 'at-once': 'warning' } },
    dafnckmachine: { severity: 'info', topics: { unique: 'warning', exclusion: 'warning' } },
  },
  'migration-index': {
    plain: { severity: 'warning', topics: { drop: 'info', partitioned: 'error' } },
    runeframe: { severity: 'warning', topics: { drop: 'info', partitioned: 'error' } },
    'agent-os': { severity: 'info', topics: { partitioned: 'error' } },
    cloudlab: { severity: 'warning', topics: { drop: 'info', partitioned: 'error' } },
    alai: { severity: 'error', topics: { drop: 'warning' } },
    dafnckmachine: { severity: 'info', topics: { partitioned: 'error' } },
  },
  'migration-new-column': {
    plain: 'warning',
    runeframe: 'warning',
    'agent-os': 'warning',
    cloudlab: 'warning',
    alai: { severity: 'error', topics: { rewrite: 'warning' } },
    dafnckmachine: { severity: 'warning', topics: { rewrite: 'info' } },
  },
  'migration-not-null': {
    plain: { severity: 'warning', topics: { drop: 'info' } },
    runeframe: { severity: 'warning', topics: { drop: 'info' } },
    // Their own samples set it right after filling the rows.
    'agent-os': 'info',
    cloudlab: 'info',
    alai: { severity: 'error', topics: { drop: 'info' } },
    dafnckmachine: { severity: 'info', topics: { drop: 'warning' } },
  },
  'migration-rename': {
    plain: 'warning',
    runeframe: 'warning',
    'agent-os': { severity: 'warning', topics: { column: 'info' } },
    cloudlab: 'warning',
    alai: 'error',
    dafnckmachine: 'warning',
  },
}
