import type { ColumnDef, Constraint, Node } from '@pgsql/types'
import { z } from 'zod'
import { stringsOf } from '@/lib/sql/ast/node'
import { quoteIdent } from '@/lib/sql/lex/identifier'
import { scriptRule } from '../rule'
import { columnOf, constraintsOf, tableCommands, tableText } from '../script/commands'
import { forward } from '../script/forward'
import { placeOf, type ScriptStatement } from '../script/script-file'
import type { TextFix } from '../script/text-fix'
import { notNullSteps } from './lib/not-null-steps'
import { alterHead, isVerbatim, replaceStatement } from './lib/script-text'
import { volatileCall } from './lib/volatile'

const SERIAL = /^(?:small|big)?serial[248]?$/

type Reason = 'volatile' | 'generated' | 'identity' | 'serial'

function rewrites(column: ColumnDef, constraints: readonly Constraint[]): [Reason, string] | null {
  const type = stringsOf(column.typeName?.names).at(-1) ?? ''
  if (SERIAL.test(type)) return ['serial', type]
  for (const { contype, raw_expr, generated_kind } of constraints) {
    if (contype === 'CONSTR_IDENTITY') return ['identity', 'an identity']
    if (contype === 'CONSTR_GENERATED' && generated_kind !== 'v') return ['generated', 'stored']
    const called = contype === 'CONSTR_DEFAULT' ? volatileCall(raw_expr) : null
    if (called !== null) return ['volatile', called]
  }
  return null
}

const MEANS: Readonly<Record<Reason, (what: string) => string>> = {
  volatile: (what) => `has the default ${what}(), which gives each row another value`,
  generated: () => 'is generated and stored',
  identity: () => 'is an identity',
  serial: (what) => `is ${what}, which counts the rows`,
}

const NULLABLE: ReadonlySet<Constraint['contype']> = new Set(['CONSTR_NOTNULL', 'CONSTR_DEFAULT'])

/** Column by column in steps that lock nobody out; only where nothing else is said of the column. */
function inSteps(
  statement: ScriptStatement,
  column: ColumnDef,
  constraints: readonly Constraint[],
): TextFix | null {
  const { source } = statement
  const alone = tableCommands(statement.node).length === 1
  const simple = constraints.every(({ contype }) => NULLABLE.has(contype))
  if (!alone || !simple || statement.transaction !== null || !isVerbatim(statement)) return null
  const [first, ...rest] = constraints.map(({ location }) => source.tokenAt(location))
  const from = source.tokenAt(column.location)
  const until = Math.min(first ?? source.tokens.length, ...rest)
  const name = quoteIdent(column.colname ?? '')
  const type = source.slice(from + 1, until).replace(/\s+(?:not|default|constraint\s+\S+)$/i, '')
  const head = alterHead(statement)
  const table = head.replace(/^alter\s+table\s+(?:if\s+exists\s+)?(?:only\s+)?/i, '')
  const given = defaultText(statement, constraints)
  const notNull = constraints.some(({ contype }) => contype === 'CONSTR_NOTNULL')
  const fill =
    given === null
      ? [
          `-- Fill ${name} in the rows that are there, some thousand at a time, before the next statement.`,
        ]
      : [
          `${head} ALTER COLUMN ${name} SET DEFAULT ${given};`,
          `-- In large tables some thousand rows at a time.\nUPDATE ${table} SET ${name} = ${given} WHERE ${name} IS NULL;`,
        ]
  const steps = notNull ? notNullSteps(head, table, column.colname ?? '') : []
  const text = [`${head} ADD COLUMN ${name} ${type};`, ...fill, ...steps]
    .join('\n')
    .replace(/;$/, '')
  return { title: `Add ${name} in steps`, safe: false, edits: [replaceStatement(statement, text)] }
}

function defaultText(
  statement: ScriptStatement,
  constraints: readonly Constraint[],
): string | null {
  const given = constraints.find(({ contype }) => contype === 'CONSTR_DEFAULT')
  if (!given) return null
  const { source } = statement
  const from = source.tokenAt(given.location) + 1
  const next = constraints.map(({ location }) => source.tokenAt(location)).filter((at) => at > from)
  return source.slice(from, Math.min(source.tokens.length, ...next))
}

const hasValue = (constraints: readonly Constraint[]) =>
  constraints.some(({ contype, raw_expr }) =>
    contype === 'CONSTR_DEFAULT'
      ? !isNullConstant(raw_expr)
      : contype === 'CONSTR_IDENTITY' || contype === 'CONSTR_GENERATED',
  )

const isNullConstant = (node: Node | undefined) =>
  node !== undefined && 'A_Const' in node && node.A_Const.isnull === true

const isMandatory = (constraints: readonly Constraint[]) =>
  constraints.some(({ contype }) => contype === 'CONSTR_NOTNULL' || contype === 'CONSTR_PRIMARY')

export const migrationNewColumn = scriptRule({
  id: 'migration-new-column',
  area: 'migrations',
  title: 'A column is added to a table in use without failing and without rewriting it',
  why: 'A column that must not be null and has no default cannot be added where there are rows. A default that differs from row to row, an identity, a serial and a stored generated column make PostgreSQL write the whole table anew, and nobody can read it meanwhile. In steps it goes unnoticed: add the column nullable, set the default, fill the rows some at a time, prove by a check that none is null, then set NOT NULL.',
  topics: {
    'not-null': 'A mandatory column is not added in one step without a default',
    rewrite: 'Adding a column does not rewrite the table',
  },
  options: z.strictObject({}),
  statement: forward({
    command({ table, command }, { statement, report }) {
      const column = command.subtype === 'AT_AddColumn' ? columnOf(command.def) : null
      if (!column) return
      const constraints = constraintsOf(column)
      const subject = `${tableText(table)}.${column.colname}`
      const at = placeOf(statement, column.location)
      const rewrite = rewrites(column, constraints)
      if (rewrite) {
        const [reason, what] = rewrite
        report({
          topic: 'rewrite',
          subject,
          at,
          message: `${subject} ${MEANS[reason](what)}: adding it writes the whole of ${tableText(table)} anew while nobody can use it. Add it nullable, set the default, fill the rows some at a time.`,
          fix: reason === 'volatile' ? inSteps(statement, column, constraints) : null,
        })
      } else if (isMandatory(constraints) && !hasValue(constraints)) {
        report({
          topic: 'not-null',
          subject,
          at,
          message: `${subject} must not be null and has no default: adding it fails as soon as ${tableText(table)} has rows. Add it nullable, fill the rows, then set NOT NULL; or give it a constant default.`,
          fix: inSteps(statement, column, constraints),
        })
      }
    },
  }),
})
