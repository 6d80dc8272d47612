import type { WrittenSetting } from '../rule-setting'
import type { RuleMatrix } from './rule-matrix'

const everywhere = (setting: WrittenSetting): RuleMatrix[string] => ({
  plain: setting,
  runeframe: setting,
  'agent-os': setting,
  cloudlab: setting,
  alai: setting,
  dafnckmachine: setting,
})

/** What PostgreSQL refuses weighs the same in each. */
const TRANSACTIONS = { refused: 'error', open: 'error' } as const

/** Rules about running systems are general practice; how much they weigh is for the standard to say. */
export const migrationsRules: RuleMatrix = {
  'migration-backup': {
    ...everywhere('off'),
    runeframe: 'warning',
    dafnckmachine: 'error',
  },
  'migration-column-type': {
    ...everywhere('warning'),
    'agent-os': { severity: 'info', topics: { narrower: 'warning' } },
    alai: 'error',
    dafnckmachine: { severity: 'warning', topics: { rewrite: 'info' } },
  },
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
  'migration-domain': {
    ...everywhere('warning'),
    'agent-os': 'info',
    alai: 'error',
    dafnckmachine: 'info',
  },
  'migration-drop': {
    ...everywhere('warning'),
    alai: { severity: 'error', topics: { cascade: 'warning' } },
  },
  'migration-enum-value': everywhere('error'),
  'migration-file-name': {
    plain: {
      severity: 'off',
      topics: { number: 'warning', form: 'off', verb: 'off', mixed: 'off' },
    },
    runeframe: {
      severity: 'warning',
      options: {
        forms: [
          '{YYYYMMDD}_{NNN}_{description}.sql',
          '{YYYYMMDD}_{NNN}_{description}.up.sql',
          '{YYYYMMDD}_{NNN}_{description}.down.sql',
        ],
      },
    },
    'agent-os': {
      severity: 'warning',
      topics: { verb: 'off' },
      options: { forms: ['{NNN}_{description}.up.sql', '{NNN}_{description}.down.sql'] },
    },
    cloudlab: {
      severity: 'warning',
      topics: { verb: 'off' },
      options: { forms: ['{NNN}_{description}.sql', '{NNN}_{description}.down.sql'] },
    },
    alai: {
      severity: 'warning',
      topics: { verb: 'off' },
      options: {
        forms: [
          'V{timestamp}__{description}.sql',
          'U{timestamp}__{description}.sql',
          '{NNN}_{description}.up.sql',
          '{NNN}_{description}.down.sql',
          'R__{description}.sql',
        ],
      },
    },
    dafnckmachine: {
      severity: 'warning',
      topics: { verb: 'off', mixed: 'off' },
      options: {
        forms: [
          '{NNN}_{description}.sql',
          '{NNN}_{description}.up.sql',
          '{NNN}_{description}.down.sql',
        ],
      },
    },
  },
  'migration-header': {
    ...everywhere('off'),
    cloudlab: { severity: 'warning', options: { path: true } },
  },
  'migration-lock-timeout': {
    ...everywhere('off'),
    plain: 'info',
    runeframe: 'info',
    cloudlab: 'info',
    alai: { severity: 'warning', topics: { many: 'info' } },
    dafnckmachine: 'info',
  },
  'migration-order': {
    ...everywhere({ severity: 'error', topics: { parts: 'off' } }),
    cloudlab: { severity: 'error', topics: { parts: 'warning' } },
  },
  'migration-partition': {
    ...everywhere('warning'),
    'agent-os': 'info',
    alai: 'error',
    dafnckmachine: 'info',
  },
  'migration-rewrite': {
    ...everywhere('warning'),
    'agent-os': 'info',
    alai: 'error',
    dafnckmachine: 'info',
  },
  'migration-row-security': everywhere('warning'),
  'migration-rows': {
    ...everywhere('info'),
    alai: 'warning',
  },
  'migration-table-swap': {
    ...everywhere({ severity: 'warning', topics: { like: 'info', behind: 'info' } }),
    cloudlab: { severity: 'warning', topics: { behind: 'info' } },
  },
  'migration-transaction': {
    plain: { severity: 'off', topics: { ...TRANSACTIONS, outside: 'info', alone: 'info' } },
    runeframe: { severity: 'warning', topics: TRANSACTIONS },
    'agent-os': { severity: 'off', topics: { ...TRANSACTIONS, outside: 'info', alone: 'info' } },
    cloudlab: { severity: 'warning', topics: TRANSACTIONS },
    alai: { severity: 'off', topics: { ...TRANSACTIONS, outside: 'warning', alone: 'warning' } },
    dafnckmachine: { severity: 'off', topics: { ...TRANSACTIONS, outside: 'info', alone: 'info' } },
  },
  'migration-way-back': {
    plain: { severity: 'off', topics: { guarded: 'info' } },
    runeframe: {
      severity: 'error',
      topics: { marker: 'warning', guarded: 'warning', undo: 'warning' },
      options: { where: 'section', up: 'Up Migration', down: 'Down Migration (Rollback)' },
    },
    'agent-os': 'warning',
    cloudlab: 'warning',
    // Flyway runs undo files in its paid editions only.
    alai: { severity: 'warning', topics: { undo: 'info', guarded: 'info' } },
    dafnckmachine: {
      severity: 'warning',
      topics: { guarded: 'info' },
      options: { where: 'section', up: 'Up', down: 'Down', head: 'Migration: {file}' },
    },
  },
  'query-patterns': {
    plain: { severity: 'off', topics: { gone: 'error' } },
    runeframe: { severity: 'off', topics: { gone: 'error' } },
    'agent-os': {
      severity: 'warning',
      topics: { gone: 'error', offset: 'off', scan: 'off' },
    },
    cloudlab: {
      severity: 'warning',
      topics: { gone: 'error', asterisk: 'info', membership: 'off' },
    },
    // Its own views list all columns by *, and its guide leaves queries to the programs.
    alai: { severity: 'off', topics: { gone: 'error', asterisk: 'info' } },
    dafnckmachine: { severity: 'off', topics: { gone: 'error' } },
  },
  'script-inline-enum': everywhere('error'),
  'script-queries': {
    plain: { severity: 'off', topics: { gone: 'error' } },
    runeframe: { severity: 'off', topics: { gone: 'error' } },
    // Its own samples go on to use the asterisk and OFFSET.
    'agent-os': {
      severity: 'warning',
      topics: { gone: 'error', offset: 'off', scan: 'off' },
    },
    cloudlab: {
      severity: 'warning',
      topics: { gone: 'error', asterisk: 'off', membership: 'off' },
    },
    alai: { severity: 'off', topics: { gone: 'error' } },
    dafnckmachine: { severity: 'off', topics: { gone: 'error' } },
  },
  'script-secret': everywhere('warning'),
  'script-setting': {
    ...everywhere({
      severity: 'warning',
      topics: { server: 'error', unknown: 'error', system: 'info' },
    }),
    // Both pool connections by the transaction.
    cloudlab: { severity: 'error', topics: { system: 'info', recovery: 'warning' } },
    alai: { severity: 'error', topics: { system: 'info', recovery: 'warning' } },
  },
  'script-syntax': everywhere({ severity: 'error', topics: { psql: 'info' } }),
  'seed-rows': {
    ...everywhere({ severity: 'off', topics: { repeatable: 'off' } }),
    alai: { severity: 'warning', topics: { repeatable: 'info' } },
  },
}
