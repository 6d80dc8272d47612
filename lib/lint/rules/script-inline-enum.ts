import type { ColumnDef, RangeVar } from '@pgsql/types'
import { z } from 'zod'
import { stringsOf } from '@/lib/sql/ast/node'
import { quoteIdent } from '@/lib/sql/lex/identifier'
import { typeName } from '@/lib/standards/naming'
import { scriptRule } from '../rule'
import { columnOf, tableCommands, tableText } from '../script/commands'
import { placeOf, type ScriptStatement } from '../script/script-file'
import type { ScriptLook } from '../script/script-look'
import type { TextFix } from '../script/text-fix'
import { beforeStatement, insertAt, isVerbatim, replaceAt } from './lib/script-text'

interface Found {
  readonly table: RangeVar | undefined
  readonly column: ColumnDef
}

function columnsOf({ node }: ScriptStatement): Found[] {
  if (node && 'CreateStmt' in node) {
    const { relation, tableElts = [] } = node.CreateStmt
    return tableElts.flatMap((each): Found[] => {
      const column = columnOf(each)
      return column ? [{ table: relation, column }] : []
    })
  }
  return tableCommands(node).flatMap(({ table, command }): Found[] => {
    const column = columnOf(command.def)
    return column ? [{ table, column: { colname: command.name ?? '', ...column } }] : []
  })
}

const isEnum = ({ typeName: type }: ColumnDef) =>
  stringsOf(type?.names).at(-1) === 'enum' && (type?.typmods?.length ?? 0) > 0

function made(
  statement: ScriptStatement,
  { table, column }: Found,
  { profile }: ScriptLook,
): TextFix | null {
  if (!isVerbatim(statement)) return null
  const { source, start } = statement
  const first = source.tokenAt(column.typeName?.location)
  const open = source.tokens[first + 1]
  const close = source.tokens[source.closing(first + 1)]
  const word = source.tokens[first]
  if (!word || open?.value !== '(' || !close) return null
  const schema = table?.schemaname ? `${quoteIdent(table.schemaname)}.` : ''
  const name = `${schema}${quoteIdent(typeName(profile, table?.relname ?? '', column.colname ?? ''))}`
  const values = source.text.slice(open.start, close.end)
  return {
    title: `Create the type ${name}`,
    safe: true,
    edits: [
      insertAt(beforeStatement(statement), `CREATE TYPE ${name} AS ENUM ${values};\n`),
      replaceAt(start + word.start, start + close.end, name),
    ],
  }
}

export const scriptInlineEnum = scriptRule({
  id: 'script-inline-enum',
  area: 'migrations',
  title: 'An enum is a type of its own',
  why: 'ENUM(…) within a column is the way of another database. PostgreSQL’s parser takes it for a type of that name, and the server refuses it when the script runs (42704).',
  options: z.strictObject({}),
  statement(statement, look, report) {
    for (const found of columnsOf(statement)) {
      if (!isEnum(found.column)) continue
      const subject = `${tableText(found.table)}.${found.column.colname}`
      report({
        subject,
        at: placeOf(statement, found.column.location ?? found.column.typeName?.location),
        message: `The values of ${subject} are listed in its column; PostgreSQL knows no ENUM(…). Create a type with CREATE TYPE … AS ENUM before the table, and name it here.`,
        fix: made(statement, found, look),
      })
    }
  },
})
