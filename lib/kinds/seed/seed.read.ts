import type { CopyStmt, InsertStmt } from '@pgsql/types'
import { defElems, isTrue, wordOf } from '@/lib/sql/ast/def-elem'
import { stringsOf } from '@/lib/sql/ast/node'
import { quoteLiteral } from '@/lib/sql/lex/identifier'
import type { Id } from '../common'
import type { AnyRecord, RecordOf } from '../kind-map'
import type { Readers } from '../kind-spec'
import type { ReadContext } from '../read-context'
import { allColumns } from '../table-columns'
import { type CopyFormat, copyRows } from './copy-text'

/** More than this is data, not design. */
const MOST_ROWS = 500

function asTable(target: AnyRecord, context: ReadContext): RecordOf<'table'> {
  if (context.is(target, 'table')) return target
  return context.skip('rows of a view are not part of the schema')
}

/** The columns that rows of this width fill. */
function columnsOf(
  table: RecordOf<'table'>,
  names: readonly string[],
  width: number,
  context: ReadContext,
): Id[] {
  const ids =
    names.length > 0
      ? names.map(
          (name) =>
            context.column(table.id, name) ??
            context.refuse(`table "${table.name}" has no column "${name}"`),
        )
      : allColumns(table.id, context).map(({ id }) => id)
  if (width > ids.length) {
    context.refuse(`a row of ${width} values does not fit the ${ids.length} columns`)
  }
  return ids.slice(0, width)
}

function addRows(
  table: RecordOf<'table'>,
  names: readonly string[],
  rows: string[][],
  context: ReadContext,
): void {
  const width = rows[0]?.length ?? 0
  if (width === 0) context.skip('there are no rows in it')
  if (rows.some((row) => row.length !== width)) context.refuse('its rows are of different lengths')
  const before = context.children(table.id, 'seed')
  const total = before.reduce((sum, seed) => sum + seed.rows.length, 0) + rows.length
  if (total > MOST_ROWS) context.skip(`${rows.length} rows of data are not part of the schema`)
  const columns = columnsOf(table, names, width, context)
  const last = before.at(-1)
  if (last && last.columns.join() === columns.join()) {
    context.patch(last, { rows: [...last.rows, ...rows] })
  } else context.add('seed', table.id, { columns, rows })
}

const holds = (tree: unknown, ...tags: string[]) => {
  const text = JSON.stringify(tree) ?? ''
  return tags.some((tag) => text.includes(`"${tag}":{`))
}

const LITERAL = /^(?:-?[\d.]+|'(?:[^'\\]|'')*'|null|true|false|default)$/i

function valueRows(context: ReadContext): string[][] {
  const { source } = context
  const from = source.find(['values'], 0) + 1
  const returning = source.find(['returning'], from)
  const rows = source.list(from, returning < 0 ? source.tokens.length : returning)
  return rows.map((row) =>
    source.list(row.from + 1, row.to - 1).map((cell) => {
      const text = source.slice(cell.from, cell.to)
      return LITERAL.test(text) ? text : context.sql(text, 'expression')
    }),
  )
}

/** Why the statement does more than put given rows into a table; null when it does not. */
function moreThanRows(node: InsertStmt): string | null {
  const select =
    node.selectStmt && 'SelectStmt' in node.selectStmt ? node.selectStmt.SelectStmt : {}
  if (!select.valuesLists) return 'its rows are the result of a query'
  if (node.onConflictClause) return 'what it does depends on the rows that are there'
  if (node.withClause || holds(select.valuesLists, 'SubLink')) return 'its rows come from a query'
  if (node.override === 'OVERRIDING_USER_VALUE') return 'some of its values are not used'
  if (holds(node.cols, 'A_Indices') || holds(node.cols, 'indirection'))
    return 'it fills parts of columns'
  return null
}

function formatOf(node: CopyStmt): CopyFormat | null {
  const options = new Map(defElems(node.options).map(({ defname = '', arg }) => [defname, arg]))
  const word = (name: string) => (options.has(name) ? wordOf(options.get(name)) : undefined)
  const format = word('format') ?? 'text'
  if (format !== 'text' && format !== 'csv') return null
  const csv = format === 'csv'
  const quote = word('quote') ?? '"'
  return {
    csv,
    delimiter: word('delimiter') ?? (csv ? ',' : '\t'),
    null: word('null') ?? (csv ? '' : '\\N'),
    quote,
    escape: word('escape') ?? quote,
    header: options.has('header') && isTrue(options.get('header')),
  }
}

export const seedReaders: Readers = {
  InsertStmt(node, context) {
    const reason = moreThanRows(node)
    if (reason !== null) context.skip(reason)
    const table = asTable(context.relation(node.relation), context)
    const names = (node.cols ?? []).map((item) =>
      'ResTarget' in item ? (item.ResTarget.name ?? '') : '',
    )
    addRows(table, names, valueRows(context), context)
  },
  CopyStmt(node, context) {
    if (!node.is_from || !node.relation) context.skip('it writes rows out')
    if (context.copyData === null) context.skip('its rows are not part of the script')
    const table = asTable(context.relation(node.relation), context)
    const format = formatOf(node)
    if (!format || node.whereClause) return context.skip('its rows are not plain text')
    const rows = copyRows(context.copyData ?? '', format).map((row) =>
      row.map((cell) => (cell === null ? 'NULL' : quoteLiteral(cell))),
    )
    addRows(table, stringsOf(node.attlist), rows, context)
  },
}
