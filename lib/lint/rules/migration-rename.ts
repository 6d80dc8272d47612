import { z } from 'zod'
import { stringsOf } from '@/lib/sql/ast/node'
import { quoteIdent } from '@/lib/sql/lex/identifier'
import { scriptRule } from '../rule'
import { tableKey, tableText } from '../script/commands'
import { forward } from '../script/forward'
import type { ScriptStatement } from '../script/script-file'
import type { ScriptLook } from '../script/script-look'
import type { TextFix } from '../script/text-fix'
import { isVerbatim, replaceStatement } from './lib/script-text'

type Rename = Extract<NonNullable<ScriptStatement['node']>, { RenameStmt: unknown }>['RenameStmt']

/** The first of four steps, where it is known of which type the column is. */
function expand(statement: ScriptStatement, look: ScriptLook, rename: Rename): TextFix | null {
  const { relation, subname = '', newname = '' } = rename
  const known = look.past.table(relation)?.columns.get(subname)
  if (!known || !isVerbatim(statement)) return null
  const [from, to] = [quoteIdent(subname), quoteIdent(newname)]
  const table = tableText(relation)
  const text = [
    `ALTER TABLE ${table} ADD COLUMN ${to} ${known.type};`,
    `-- 1. Programs write ${from} and ${to}. 2. Fill ${to} from ${from}, some thousand rows at a time.`,
    `-- 3. Programs read ${to} alone. 4. A later migration drops ${from}`,
  ].join('\n')
  return {
    title: `Add ${to} beside ${from} instead`,
    safe: false,
    edits: [replaceStatement(statement, text)],
  }
}

/** A table that was built aside takes the place of the old one, which steps back under another name. */
function isSwap(
  statement: ScriptStatement,
  look: ScriptLook,
  { relation, newname = '' }: Rename,
): boolean {
  const known = look.past.table(relation)
  if (known?.like) return true
  return statement.file.statements.some((other) => {
    const node = other.node
    if (!node || !('RenameStmt' in node) || node.RenameStmt.renameType !== 'OBJECT_TABLE')
      return false
    const { relation: source, newname: taken } = node.RenameStmt
    return (
      other.index > statement.index &&
      taken === relation?.relname &&
      tableKey(source) !== tableKey(relation) &&
      newname !== ''
    )
  })
}

const FOUR_STEPS =
  'Rename in four steps: add the new one, fill it, let programs change over, remove the old one.'

export const migrationRename = scriptRule({
  id: 'migration-rename',
  area: 'migrations',
  title: 'Names that programs use are not changed under them',
  why: 'A rename takes a moment, but every program that still knows the old name fails from then on, and the bodies of functions are not changed along. Between the migration and the new version of the program there is always a time in which one of them is wrong.',
  topics: {
    column: 'Columns of tables in use keep their names',
    table: 'Tables in use keep their names',
    value: 'Values of an enum in use keep their names',
  },
  options: z.strictObject({}),
  statement: forward({
    AlterEnumStmt({ typeName, oldVal, newVal }, { look, report, unit }) {
      const parts = stringsOf(typeName)
      if (oldVal === undefined || look.past.isNewType(parts, unit)) return
      report({
        topic: 'value',
        subject: `${parts.join('.')}.${oldVal}`,
        message: `The value ${oldVal} of ${parts.join('.')} becomes ${newVal}: programs that write or compare it fail. Add the new value, let programs and rows change over, and leave the old one.`,
      })
    },
    RenameStmt(rename, { statement, look, report, isNew }) {
      const { renameType, relationType, relation, subname, newname } = rename
      if (!relation || isNew(relation)) return
      const table = tableText(relation)
      if (renameType === 'OBJECT_COLUMN' && relationType !== 'OBJECT_VIEW') {
        report({
          topic: 'column',
          subject: `${table}.${subname}`,
          message: `${table}.${subname} becomes ${newname}: programs that use the old name fail at that moment. ${FOUR_STEPS}`,
          fix: expand(statement, look, rename),
        })
      } else if (renameType === 'OBJECT_TABLE' && !isSwap(statement, look, rename)) {
        report({
          topic: 'table',
          subject: table,
          message: `${table} becomes ${newname}: programs that use the old name fail at that moment. Leave a view under the old name, or rename in steps.`,
        })
      }
    },
  }),
})
