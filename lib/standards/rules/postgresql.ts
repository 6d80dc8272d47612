import type { WrittenSetting } from '../rule-setting'
import type { RuleMatrix } from './rule-matrix'

/** What PostgreSQL does is the same for all; a standard may weigh it differently where it says so. */
const all = <T extends WrittenSetting>(
  setting: T,
  other: Partial<RuleMatrix[string]> = {},
): RuleMatrix[string] => ({
  plain: setting,
  runeframe: setting,
  'agent-os': setting,
  cloudlab: setting,
  alai: setting,
  dafnckmachine: setting,
  ...other,
})

export const postgresqlRules: RuleMatrix = {
  'name-length': all('error'),
  'script-name-length': all('error'),
  'name-collision': all('error'),
  'name-quoted': all(
    { severity: 'info', topics: { reserved: 'warning' } },
    { plain: { severity: 'info' } },
  ),
  'expression-immutable': all('error'),
  'check-moment': all('warning'),
  'key-partition': all('error'),
  'foreign-key-action': all('error'),
  'foreign-key-duplicate': all('warning'),
  'foreign-key-target': all('error'),
  'foreign-key-types': all({ severity: 'error', topics: { differs: 'warning' } }),
  'role-unknown': all('error'),
  'column-type-known': all({
    severity: 'error',
    topics: { extension: 'warning', unknown: 'warning' },
  }),
  'column-type-discouraged': all('info'),
  'table-width': all('error'),
  'index-method': all('error'),
  'index-duplicate': all('info', { runeframe: 'warning' }),
  'trigger-null': all({ severity: 'warning', topics: { somewhere: 'info' } }),
  'routine-bodies': all('error', { plain: 'warning' }),
  'enum-redefined': all('warning'),
  'setting-read': all({ severity: 'warning', topics: { empty: 'warning' } }),
  'routine-session-setting': all({ severity: 'error', topics: { session: 'info' } }),
  'table-row-security': all({ severity: 'warning', topics: { off: 'error' } }),
}
