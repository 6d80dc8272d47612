import { z } from 'zod'
import { quoteLiteral } from '@/lib/sql/lex/identifier'
import { scriptRule } from '../rule'
import { droppedNames, tableCommands, tableText } from '../script/commands'
import type { ScriptFile, ScriptStatement } from '../script/script-file'
import { runsForward, type ScriptLook } from '../script/script-look'
import type { TextFix } from '../script/text-fix'
import { rebuilds } from './lib/rebuilds'
import { beforeStatement, insertAt } from './lib/script-text'

/** These hold nobody back. */
const GENTLE: ReadonlySet<string> = new Set([
  'AT_ValidateConstraint',
  'AT_SetStatistics',
  'AT_SetRelOptions',
  'AT_ResetRelOptions',
  'AT_ClusterOn',
  'AT_DropCluster',
])

function lockedByDrop(statement: ScriptStatement): string[] {
  const { node } = statement
  if (!node || !('DropStmt' in node)) return []
  const { removeType, objects, concurrent } = node.DropStmt
  const names = droppedNames(objects)
    .filter((parts) => !rebuilds(statement, parts))
    .map((parts) => parts.join('.'))
  if (removeType === 'OBJECT_TABLE') return names
  return removeType === 'OBJECT_INDEX' && !concurrent
    ? names.map((name) => `the table of ${name}`)
    : []
}

/** The tables in use that others can't use while the statement waits for its lock or holds it. */
function locked(statement: ScriptStatement, look: ScriptLook): string[] {
  const { node, file } = statement
  if (!node) return []
  const unit = look.unitOf(file)
  const strong = tableCommands(node).filter(({ command }) => !GENTLE.has(command.subtype ?? ''))
  const named = [
    ...strong.map(({ table }) => table),
    ...('RenameStmt' in node && node.RenameStmt.relation ? [node.RenameStmt.relation] : []),
    ...('CreateTrigStmt' in node && node.CreateTrigStmt.relation
      ? [node.CreateTrigStmt.relation]
      : []),
  ]
  const used = named.filter((table) => !look.past.isNew(table, unit)).map(tableText)
  return [...new Set([...used, ...lockedByDrop(statement)])]
}

function setFirst(statement: ScriptStatement, timeout: string): TextFix {
  const local = statement.transaction === null ? '' : 'LOCAL '
  return {
    title: `Wait ${timeout} at most`,
    safe: true,
    edits: [
      insertAt(
        beforeStatement(statement),
        `SET ${local}lock_timeout = ${quoteLiteral(timeout)};\n`,
      ),
    ],
  }
}

/** Judged once for each file: one setting is enough. */
const isFirst = (statement: ScriptStatement, look: ScriptLook, { statements }: ScriptFile) =>
  !statements
    .slice(0, statement.index)
    .some((other) => runsForward(other) && !other.waitsShortly && locked(other, look).length > 0)

export const migrationLockTimeout = scriptRule({
  id: 'migration-lock-timeout',
  area: 'migrations',
  title: 'A migration does not wait for a lock without end',
  why: 'A statement that needs a table for itself waits until all running transactions have let go of it, and everybody who comes later waits behind it: one forgotten transaction, and the whole application stands still. With lock_timeout the migration gives up soon and can be tried again.',
  topics: {
    unset: 'Before tables in use are changed, lock_timeout is set',
    many: 'One transaction locks few tables',
  },
  options: z.strictObject({
    timeout: z.string().default('5s'),
    /** Tables that one transaction may lock. */
    most: z.number().int().positive().default(3),
  }),
  statement(statement, look, report, { timeout }) {
    if (!runsForward(statement) || statement.waitsShortly) return
    const [table] = locked(statement, look)
    if (table === undefined || !isFirst(statement, look, statement.file)) return
    report({
      topic: 'unset',
      subject: table,
      message: `${table} is locked from here on, and nothing says how long to wait for it. Set lock_timeout first, so that the migration gives up rather than hold everybody back.`,
      expected: `SET lock_timeout = '${timeout}'`,
      fix: setFirst(statement, timeout),
    })
  },
  file(file, look, report, { most }) {
    const tables = new Map<number, Set<string>>()
    for (const statement of file.statements) {
      if (!runsForward(statement) || statement.transaction === null) continue
      const known = tables.get(statement.transaction) ?? new Set()
      tables.set(statement.transaction, known)
      const before = known.size
      for (const table of locked(statement, look)) known.add(table)
      if (before > most || known.size <= most) continue
      report({
        topic: 'many',
        about: statement,
        subject: [...known].join(', '),
        message: `The transaction locks ${known.size} tables, each until its end: ${[...known].join(', ')}. Change one at a time, in transactions of their own.`,
      })
    }
  },
})
