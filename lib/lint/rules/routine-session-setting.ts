import { z } from 'zod'
import { objectRule } from '../rule'
import { sourceOf } from './lib/routine-called'

const SET =
  /(?:^|;|\bbegin\b|\bthen\b|\belse\b)\s*set\s+(?:session\s+)?([a-z_]\w*\.\w+)\s*(?:=|to\b)/i
const SET_CONFIG = /\bset_config\s*\(\s*'([a-z_]\w*\.\w+)'\s*,[^;]*?,\s*false\s*\)/i

export const routineSessionSetting = objectRule({
  id: 'routine-session-setting',
  area: 'postgresql',
  title: 'Settings of one’s own end with the transaction',
  why: 'A pooler in transaction mode gives one connection to many clients in turn. What one of them sets for the session is there for the next, who may be another tenant.',
  topics: {
    pooled: 'With pooling by transaction no setting outlives the transaction',
    session: 'No setting outlives the transaction',
  },
  options: z.strictObject({}),
  on: ['routine'],
  check(routine, look, report) {
    const source = sourceOf(routine)
    const setting = (SET.exec(source) ?? SET_CONFIG.exec(source))?.[1]
    if (setting === undefined) return
    const pooled = look.project.pooling === 'transaction'
    report({
      topic: pooled ? 'pooled' : 'session',
      attribute: 'body',
      message: `${look.name(routine)} sets ${setting} for the whole session${pooled ? ', while connections are pooled by transaction: the next client finds it set' : ''}. Use SET LOCAL, or set_config with true.`,
      actual: setting,
    })
  },
})
