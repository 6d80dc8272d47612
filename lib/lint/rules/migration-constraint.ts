import type { Constraint, RangeVar } from '@pgsql/types'
import { z } from 'zod'
import { quoteIdent } from '@/lib/sql/lex/identifier'
import { scriptRule } from '../rule'
import {
  columnOf,
  constraintOf,
  constraintsOf,
  type TableCommand,
  tableCommands,
  tableText,
} from '../script/commands'
import { forward, type Scene } from '../script/forward'
import { placeOf, type ScriptStatement } from '../script/script-file'
import type { TextFix } from '../script/text-fix'
import { alterHead, insertAt, isVerbatim } from './lib/script-text'

/** NOT VALID at the end, and the look at the rows that are there as a step of its own. */
function notValid(statement: ScriptStatement, constraint: Constraint): TextFix | null {
  const { conname } = constraint
  const alone = tableCommands(statement.node).length === 1
  if (!alone || !conname || !isVerbatim(statement)) return null
  if (statement.transaction !== null) return null
  const validate = `;\n${alterHead(statement)} VALIDATE CONSTRAINT ${quoteIdent(conname)}`
  return {
    title: 'Add it NOT VALID and validate it afterwards',
    safe: true,
    edits: [insertAt(statement.end, ` NOT VALID${validate}`)],
  }
}

const STEPS = 'Add it NOT VALID, and VALIDATE CONSTRAINT in a later step, which blocks nobody.'

function describe(constraint: Constraint, table: string): { topic: string; says: string } | null {
  const { contype, conname, skip_validation, indexname, pktable } = constraint
  const what = conname ? `${conname} on ${table}` : `The constraint on ${table}`
  if (skip_validation || indexname) return null
  switch (contype) {
    case 'CONSTR_FOREIGN':
      return {
        topic: 'foreign-key',
        says: `${what} is checked for every row while writes to ${table} and ${tableText(pktable)} wait. ${STEPS}`,
      }
    case 'CONSTR_CHECK':
      return {
        topic: 'check',
        says: `${what} is checked for every row while nobody can use ${table}, and one bad row makes the migration fail. ${STEPS}`,
      }
    case 'CONSTR_UNIQUE':
    case 'CONSTR_PRIMARY':
      return {
        topic: 'unique',
        says: `${what} builds its index while nobody can use ${table}. Create a unique index CONCURRENTLY, then add the constraint USING INDEX.`,
      }
    case 'CONSTR_EXCLUSION':
      return {
        topic: 'exclusion',
        says: `${what} builds its index while nobody can use ${table}, and there is no way to do it concurrently. Plan a time for it, or make a new table.`,
      }
    default:
      return null
  }
}

interface Added {
  readonly table: RangeVar
  readonly constraint: Constraint
  /** A table's own, rather than one that comes with a new column. */
  readonly own: boolean
}

function addedTo({ table, command }: TableCommand): Added[] {
  const constraint = command.subtype === 'AT_AddConstraint' ? constraintOf(command.def) : null
  if (constraint) return [{ table, constraint, own: true }]
  const column = command.subtype === 'AT_AddColumn' ? columnOf(command.def) : null
  return column ? constraintsOf(column).map((one) => ({ table, constraint: one, own: false })) : []
}

const addedBy = ({ node }: ScriptStatement): Added[] => tableCommands(node).flatMap(addedTo)

/** Validated in the transaction in which it was added: the lock of the first step is held meanwhile. */
function addedIn(statement: ScriptStatement, name: string): boolean {
  const { file, transaction, index } = statement
  if (transaction === null) return false
  return file.statements
    .slice(0, index)
    .some(
      (other) =>
        other.transaction === transaction &&
        addedBy(other).some(
          ({ constraint }) => constraint.conname === name && constraint.skip_validation,
        ),
    )
}

function judge({ table, constraint, own }: Added, { statement, report }: Scene): void {
  const { contype, conname, location } = constraint
  const subject = conname ?? tableText(table)
  const at = placeOf(statement, location)
  // A check that comes with a column is read with the rows of that column alone, which are all null.
  const found = own || contype !== 'CONSTR_CHECK' ? describe(constraint, tableText(table)) : null
  if (found) {
    const splits = own && (found.topic === 'foreign-key' || found.topic === 'check')
    const fix = splits ? notValid(statement, constraint) : null
    report({ topic: found.topic, subject, at, message: found.says, fix })
  }
  if (!own || contype !== 'CONSTR_FOREIGN' || conname) return
  report({
    topic: 'named',
    subject,
    at,
    message: `The foreign key that is added to ${tableText(table)} has no name. Write ADD CONSTRAINT with a name, so that later migrations can address it.`,
  })
}

export const migrationConstraint = scriptRule({
  id: 'migration-constraint',
  area: 'migrations',
  title: 'Constraints are added to tables in use without a long lock',
  why: 'A new constraint is checked for every row that is there, and PostgreSQL holds the table locked meanwhile. NOT VALID makes it hold for new rows at once; VALIDATE CONSTRAINT then looks at the old ones without being in anybody’s way.',
  topics: {
    'foreign-key': 'Foreign keys are added NOT VALID and validated afterwards',
    check: 'Checks are added NOT VALID and validated afterwards',
    unique: 'Keys are made from an index that was built concurrently',
    exclusion: 'Exclusions are not added to a table in use',
    'at-once': 'A constraint is not validated in the transaction in which it was added',
    named: 'A constraint that is added has a name',
  },
  options: z.strictObject({}),
  statement: forward({
    command(each, scene) {
      for (const added of addedTo(each)) judge(added, scene)
      const { subtype, name = '' } = each.command
      const { statement, report } = scene
      if (subtype !== 'AT_ValidateConstraint' || !addedIn(statement, name)) return
      report({
        topic: 'at-once',
        subject: name,
        message: `${name} is validated in the transaction that added it to ${tableText(each.table)}, whose lock is held all the while. Validate it in a migration of its own.`,
      })
    },
  }),
})
