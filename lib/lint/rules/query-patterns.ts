import { z } from 'zod'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import { splitSql } from '@/lib/sql/lex/split'
import { parseStatement } from '@/lib/sql/parse'
import { objectRule } from '../rule'
import { lacksIndex } from './lib/indexed'
import { type Filter, filtersIn, QUERY_TOPICS, type QueryRemark, queryRemarks } from './lib/queries'

interface Judged {
  readonly remarks: readonly QueryRemark[]
  readonly filters: readonly Filter[]
}

const MOST_REMEMBERED = 5000
const known = new Map<string, Judged>()

/** The same text is judged once, however often it is looked at. */
function judged(text: string): Judged {
  const before = known.get(text)
  if (before) return before
  const trees = splitSql(text).flatMap(({ text: sql }) => {
    const parsed = parseStatement(sql)
    return parsed.ok && parsed.value !== null ? [parsed.value] : []
  })
  const found = { remarks: trees.flatMap(queryRemarks), filters: trees.flatMap(filtersIn) }
  if (known.size >= MOST_REMEMBERED) known.clear()
  known.set(text, found)
  return found
}

type Asking = Extract<AnyRecord, { kind: 'view' | 'materialized-view' | 'routine' }>

/** Bodies in other languages are strings to PostgreSQL's parser. */
function textOf(record: Asking): { attribute: string; text: string } | null {
  if (record.kind !== 'routine') return { attribute: 'query', text: record.query }
  const { body, language } = record
  if (body.form === 'sql')
    return { attribute: 'body', text: `CREATE FUNCTION f() RETURNS void ${body.sql}` }
  return language === 'sql' ? { attribute: 'body', text: body.source } : null
}

const distinct = (remarks: readonly QueryRemark[]) => [
  ...new Map(remarks.map((remark) => [`${remark.topic} ${remark.message}`, remark])).values(),
]

export const queryPatterns = objectRule({
  id: 'query-patterns',
  area: 'migrations',
  title: 'Queries of views and routines are written so that they stay quick and right',
  why: 'A view that takes all columns keeps the list of the day on which it was made, and reads more than anybody asks for. OFFSET reads and throws away what it skips. A condition on a column without an index reads the whole table. The statistics views of PostgreSQL have changed their columns: a view on the old ones cannot be made.',
  topics: QUERY_TOPICS,
  options: z.strictObject({}),
  on: ['view', 'materialized-view', 'routine'],
  check(record, look, report) {
    const asked = textOf(record)
    if (!asked) return
    const { remarks, filters } = judged(asked.text)
    const { attribute } = asked
    for (const { topic, message } of distinct(remarks)) {
      report({ topic, attribute, detail: message, message: `${look.name(record)} ${message}` })
    }
    for (const { table, columns } of filters) {
      const found = look.named('relation', table.schema, table.name, record)
      if (found?.kind !== 'table' || !lacksIndex(look.children(found.id), columns)) continue
      report({
        topic: 'scan',
        attribute,
        detail: `${table.name} ${columns.join(' ')}`,
        message: `${look.name(record)} looks for rows of ${look.name(found)} by ${columns.join(', ')}, and no index begins with ${columns.length === 1 ? 'it' : 'one of them'}: the whole table is read. Add an index, or ask by an indexed column.`,
      })
    }
  },
})
