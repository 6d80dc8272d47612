import type { Node } from '@pgsql/types'
import { z } from 'zod'
import { tagOf } from '@/lib/sql/ast/node'
import { type ScriptReporter, scriptRule } from '../rule'
import type { ScriptFile, ScriptStatement } from '../script/script-file'
import type { Way } from '../script/sections'
import type { TextFix } from '../script/text-fix'
import { afterStatement, beforeStatement, insertAt, isVerbatim } from './lib/script-text'
import { refusedInTransaction } from './lib/transactions'

/** These need no transaction around them. */
const PASSIVE: ReadonlySet<string> = new Set([
  'TransactionStmt',
  'VariableSetStmt',
  'VariableShowStmt',
  'SelectStmt',
  'ExplainStmt',
])

const counts = ({ kind, node }: ScriptStatement) =>
  kind === 'sql' &&
  node !== null &&
  !PASSIVE.has(tagOf(node)) &&
  refusedInTransaction(node) === null

function around(statements: readonly ScriptStatement[]): TextFix | null {
  const [first, last] = [statements[0], statements.at(-1)]
  if (!first || !last || statements.some((each) => !isVerbatim(each))) return null
  const end = afterStatement(last)
  const semicolon = end === last.end ? ';' : ''
  return {
    title: 'Put BEGIN and COMMIT around it',
    safe: true,
    edits: [
      insertAt(beforeStatement(first), 'BEGIN;\n\n'),
      insertAt(end, `${semicolon}\n\nCOMMIT;`),
    ],
  }
}

function judgeWay(file: ScriptFile, way: Way, report: ScriptReporter): void {
  const all = file.statements.filter((each) => each.way === way)
  const changing = all.filter(counts)
  const outside = changing.filter(({ transaction }) => transaction === null)
  const [first] = outside
  if (!first) return
  const part = file.markers.length > 0 && way === 'down' ? 'The way back' : 'The migration'
  if (outside.length === changing.length && all.every(({ transaction }) => transaction === null)) {
    const mixed = all.some(({ node }) => refusedInTransaction(node) !== null)
    report({
      topic: 'missing',
      about: first,
      subject: file.naming.base,
      message: `${part} in ${file.naming.base} runs without a transaction: when a statement fails, what came before stays. Put BEGIN and COMMIT around it.`,
      expected: 'BEGIN; … COMMIT;',
      fix: mixed ? null : around(all),
    })
  } else {
    report({
      topic: 'outside',
      about: first,
      message: `This statement stands outside of the transaction of ${file.naming.base}: when another one fails, it stays done. Move it between BEGIN and COMMIT.`,
    })
  }
}

function judgeRefused(file: ScriptFile, report: ScriptReporter): void {
  for (const statement of file.statements) {
    const what = refusedInTransaction(statement.node)
    if (what === null) continue
    if (statement.transaction !== null) {
      report({
        topic: 'refused',
        about: statement,
        message: `${what} stands in a transaction, where PostgreSQL refuses it (25001). Move it into a file of its own without BEGIN and COMMIT.`,
      })
    } else if (
      file.isMigration &&
      file.statements.filter(
        (each) => each.way === statement.way && each.kind === 'sql' && !isSetting(each.node),
      ).length > 1
    ) {
      report({
        topic: 'alone',
        about: statement,
        message: `${what} stands in one file with other statements: tools that send a file as a whole, or in a transaction, fail (25001). Give it a file of its own.`,
      })
    }
  }
}

const isSetting = (node: Node | null) => node !== null && 'VariableSetStmt' in node

function judgeOpen({ statements, naming }: ScriptFile, report: ScriptReporter): void {
  const last = statements.at(-1)
  if (!last || last.transaction === null) return
  const ends =
    last.node && 'TransactionStmt' in last.node ? last.node.TransactionStmt.kind : undefined
  if (
    ends === 'TRANS_STMT_COMMIT' ||
    ends === 'TRANS_STMT_ROLLBACK' ||
    ends === 'TRANS_STMT_PREPARE'
  )
    return
  const begin = statements.find(({ transaction }) => transaction === last.transaction)
  report({
    topic: 'open',
    about: begin ?? last,
    message: `${naming.base} begins a transaction and never ends it: nothing of it stays. Add COMMIT.`,
  })
}

export const migrationTransaction = scriptRule({
  id: 'migration-transaction',
  area: 'migrations',
  title: 'A migration happens as a whole or not at all',
  why: 'Without a transaction, a migration that fails half-way leaves a schema that fits neither the old program nor the new one. Some statements PostgreSQL refuses within one, such as CREATE INDEX CONCURRENTLY; those belong into files of their own.',
  topics: {
    missing: 'A migration stands between BEGIN and COMMIT',
    outside: 'No statement is left outside of the transaction',
    refused: 'What PostgreSQL refuses in a transaction stands outside of it',
    alone: 'What cannot run in a transaction has a file of its own',
    open: 'A transaction that begins also ends',
  },
  options: z.strictObject({}),
  file(file, _look, report) {
    judgeRefused(file, report)
    judgeOpen(file, report)
    if (!file.isMigration) return
    judgeWay(file, 'up', report)
    judgeWay(file, 'down', report)
  },
})
