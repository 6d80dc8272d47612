import { z } from 'zod'
import { scriptRule } from '../rule'
import { placeOf, type ScriptStatement } from '../script/script-file'
import type { TextFix } from '../script/text-fix'
import { lacksIndex } from './lib/indexed'
import { filtersIn, QUERY_TOPICS, type QueryRemark, queryRemarks } from './lib/queries'
import { isVerbatim, replaceAt } from './lib/script-text'

/** Views and routines are part of the design, where a rule on queries of the design judges them. */
const isQuery = ({ node }: ScriptStatement) =>
  node !== null &&
  [
    'SelectStmt',
    'InsertStmt',
    'UpdateStmt',
    'DeleteStmt',
    'ExplainStmt',
    'DeclareCursorStmt',
    'PrepareStmt',
  ].some((tag) => tag in node)

/** The column's name at the end of a reference such as s.total_time. */
function renamed(statement: ScriptStatement, { location, replace }: QueryRemark): TextFix | null {
  if (!replace || !isVerbatim(statement)) return null
  const { source, start } = statement
  let at = source.tokenAt(location)
  while (source.is(at + 1, '.')) at += 2
  const token = source.tokens[at]
  if (token?.value !== replace.from) return null
  return {
    title: `Write ${replace.to}`,
    safe: true,
    edits: [replaceAt(start + token.start, start + token.end, replace.to)],
  }
}

export const scriptQueries = scriptRule({
  id: 'script-queries',
  area: 'migrations',
  title: 'Queries in scripts are written so that they stay quick and right',
  why: 'A query that takes all columns reads more than it needs. OFFSET reads and throws away what it skips. A condition on a column without an index reads the whole table. The statistics views of PostgreSQL have changed their columns: what worked on version 12 fails since.',
  topics: QUERY_TOPICS,
  options: z.strictObject({}),
  statement(statement, { index }, report) {
    if (!isQuery(statement)) return
    for (const remark of queryRemarks(statement.node)) {
      const { topic, location, message } = remark
      const at = location === undefined ? statement.start : placeOf(statement, location)
      report({
        topic,
        at,
        detail: `${location ?? ''}`,
        message: `The query ${message}`,
        fix: renamed(statement, remark),
      })
    }
    for (const { table, columns, location } of filtersIn(statement.node)) {
      const found =
        table.schema === null
          ? index.anywhere('relation', table.name)
          : index.inSchema('relation', table.schema, table.name)
      const [record] = found
      if (found.length !== 1 || record?.kind !== 'table') continue
      if (!lacksIndex(index.children(record.id), columns)) continue
      report({
        topic: 'scan',
        at: placeOf(statement, location),
        subject: table.name,
        message: `The query looks for rows of ${table.name} by ${columns.join(', ')}, and no index begins with ${columns.length === 1 ? 'it' : 'one of them'}: the whole table is read. Add an index, or ask by an indexed column.`,
      })
    }
  },
})
