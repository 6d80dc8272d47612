import type { VariableSetStmt } from '@pgsql/types'
import { z } from 'zod'
import { constantText, stringsOf } from '@/lib/sql/ast/node'
import { scriptRule } from '../rule'
import { forward, type Scene } from '../script/forward'
import type { ScriptStatement } from '../script/script-file'
import type { TextFix } from '../script/text-fix'
import { afterWord, insertAt, isVerbatim } from './lib/script-text'
import { isKnownParameter } from './lib/server-parameters'

/** Outside of a transaction SET LOCAL does nothing. */
function local(statement: ScriptStatement): TextFix | null {
  const at = afterWord(statement, 'set')
  if (statement.transaction === null || at === null || !isVerbatim(statement)) return null
  if (statement.source.is(1, 'session')) return null
  return { title: 'Write SET LOCAL', safe: true, edits: [insertAt(at, ' LOCAL')] }
}

function leaks(name: string, fix: TextFix | null, { report }: Scene): void {
  report({
    topic: 'session',
    subject: name,
    message: `${name} is set for the whole session. Where a pool hands connections on after each transaction, the next user has it too, and sees the rows of somebody else. Write SET LOCAL in a transaction, or set_config('${name}', …, true).`,
    expected: `SET LOCAL ${name}`,
    fix,
  })
}

function unknown(name: string, topic: 'unknown' | 'server', { report }: Scene): void {
  const encrypts = /encrypt|tde/i.test(name)
  report({
    topic,
    subject: name,
    message: `PostgreSQL has no parameter ${name} (42704). ${encrypts ? 'It does not encrypt its files itself: use an encrypted disk or the encryption of the cloud, and pgcrypto for single columns.' : 'Correct the name, or take the statement out.'}`,
  })
}

const isSet = ({ kind }: VariableSetStmt) => kind === 'VAR_SET_VALUE' || kind === 'VAR_SET_CURRENT'

/** What recovery to a moment needs besides the moment. */
function lacksRestore({ statement }: Scene): boolean {
  return !statement.file.statements.some(
    ({ node }) =>
      node && 'AlterSystemStmt' in node && node.AlterSystemStmt.setstmt?.name === 'restore_command',
  )
}

export const scriptSetting = scriptRule({
  id: 'script-setting',
  area: 'migrations',
  title: 'Settings exist, and hold no longer than they should',
  why: 'A setting of the session outlives the transaction that needed it, and with a pool in transaction mode it reaches another user: tenants see each other’s rows. A parameter that PostgreSQL does not have is refused when the script runs, although its parser takes it. Settings of the server are changed where the server is set up, not in a migration.',
  topics: {
    session: 'Settings of the application hold for a transaction only',
    unknown: 'SET names parameters that there are',
    server: 'ALTER SYSTEM names parameters that there are',
    system: 'Settings of the server are not part of a migration',
    recovery: 'Recovery to a moment has all that it needs',
  },
  options: z.strictObject({}),
  statement: forward({
    VariableSetStmt(setting, scene) {
      const { name = '', is_local } = setting
      if (!isSet(setting) || name === '') return
      if (!isKnownParameter(name)) unknown(name, 'unknown', scene)
      else if (name.includes('.') && !is_local) leaks(name, local(scene.statement), scene)
    },
    SelectStmt({ targetList }, scene) {
      for (const target of targetList ?? []) {
        const value = 'ResTarget' in target ? target.ResTarget.val : undefined
        if (!value || !('FuncCall' in value)) continue
        const { funcname, args } = value.FuncCall
        if (stringsOf(funcname).at(-1) !== 'set_config') continue
        const [name, , isLocal] = (args ?? []).map(constantText)
        if (name?.includes('.') && isLocal === 'false') leaks(name, null, scene)
      }
    },
    AlterSystemStmt({ setstmt }, scene) {
      const name = setstmt?.name ?? ''
      if (!setstmt || !isSet(setstmt)) return
      if (!isKnownParameter(name)) unknown(name, 'server', scene)
      else if (name.startsWith('recovery_target') && lacksRestore(scene)) {
        scene.report({
          topic: 'recovery',
          subject: name,
          message: `${name} is ignored without restore_command and a file recovery.signal in the data folder. Set both, and restore a base backup first.`,
        })
      } else if (scene.statement.file.isMigration) {
        scene.report({
          topic: 'system',
          subject: name,
          message: `${name} is a setting of the server: it concerns all its databases, and a migration in a transaction cannot set it. Set it where the server is set up.`,
        })
      }
    },
  }),
})
