import type { CreateStatsStmt, RangeVar, StatsElem } from '@pgsql/types'
import { constantText, qualifiedName, stringsOf } from '@/lib/sql/ast/node'
import { quoteIdent } from '@/lib/sql/lex/identifier'
import { joinNames, makeObjectName } from '../auto-name'
import { entryText } from '../element-read'
import { unlessTaken } from '../existing'
import type { AnyRecord } from '../kind-map'
import type { Readers } from '../kind-spec'
import type { ReadContext } from '../read-context'
import type { Statistics } from './model'

const elementsOf = (node: CreateStatsStmt): StatsElem[] =>
  (node.exprs ?? []).flatMap((item) => ('StatsElem' in item ? [item.StatsElem] : []))

function relationOf(node: CreateStatsStmt, context: ReadContext): RangeVar | undefined {
  const [first, ...more] = node.relations ?? []
  if (more.length > 0) context.refuse('statistics can be about one table only')
  return first && 'RangeVar' in first ? first.RangeVar : undefined
}

/** As PostgreSQL makes it up: table, columns, `stat`, and a number when that is taken. */
function automaticName(node: CreateStatsStmt, table: AnyRecord, context: ReadContext): string {
  const columns = joinNames(elementsOf(node).map(({ name }) => name || 'expr'))
  const schema = context.schemaName(table)
  for (let n = 0; ; n++) {
    const label = n === 0 ? 'stat' : `stat${n}`
    const name = makeObjectName('name' in table ? table.name : '', columns, label)
    if (!context.find('statistics', schema, name)) return name
  }
}

function readElements(
  node: CreateStatsStmt,
  table: AnyRecord,
  context: ReadContext,
): Statistics['elements'] {
  const { source } = context
  const on = source.find(['on'], 0)
  const ranges = source.list(on + 1, source.find(['from'], on))
  return elementsOf(node).map(({ name }, i) => {
    const column = name ? (context.column(table.id, name) ?? null) : null
    if (column) return { column, expression: null }
    if (name && context.is(table, 'table') && table.ofType === null) {
      context.refuse(`table "${table.name}" has no column "${name}"`)
    }
    if (name) return { column: null, expression: quoteIdent(name) }
    const range = ranges[i] ?? { from: 0, to: 0 }
    const text = context.sql(entryText(source, range.from, range.to), 'expression')
    return { column: null, expression: text }
  })
}

export const statisticsReaders: Readers = {
  CreateStatsStmt(node, context) {
    const table = context.relation(relationOf(node, context))
    const { schema, name: written } = qualifiedName(stringsOf(node.defnames))
    const name = written ? context.clip(written) : automaticName(node, table, context)
    const home = context.schemaFor(written ? schema : context.schemaName(table))
    unlessTaken(context, home, 'statistics', name, node.if_not_exists)
    const isBeside = context.schemaFor(context.schemaName(table)) === home
    context.add('statistics', isBeside ? table.id : home, {
      name,
      table: table.id,
      kinds: stringsOf(node.stat_types),
      elements: readElements(node, table, context),
      target: null,
      owner: null,
      comment: null,
    })
  },
  AlterStatsStmt(node, context) {
    const { schema, name } = qualifiedName(stringsOf(node.defnames))
    if (node.missing_ok && !context.find('statistics', schema, name)) {
      context.skip(`statistics "${name}" does not exist, so there is nothing to alter`)
    }
    const record = context.locate('OBJECT_STATISTIC_EXT', { List: { items: node.defnames ?? [] } })
    if (!context.is(record, 'statistics')) return
    const target = Number(constantText(node.stxstattarget) ?? -1)
    context.patch(record, { target: target < 0 ? null : target })
  },
}
