import type { RecordOf } from '../kind-map'
import type { KindSpec } from '../kind-spec'
import type { Piece, PrintContext, Requirement } from '../print-context'
import { nested, plain, ref } from '../traversal'
import { statisticsModel } from './model'
import { statisticsMigrate } from './statistics.migrate'
import { statisticsReaders } from './statistics.read'

type Statistics = RecordOf<'statistics'>

const NAME = /^(?:[a-z_][\w$]*|"(?:[^"]|"")+")$/
const isName = (text: string) => NAME.test(text)

function element(entry: Statistics['elements'][number], context: PrintContext): string {
  if (entry.column) return context.ident(entry.column)
  const text = entry.expression ?? ''
  return isName(text) ? text : `(${text})`
}

const requirements = ({ elements }: Statistics): Requirement[] =>
  elements.some(({ expression }) => expression !== null && !isName(expression))
    ? [{ version: 14, feature: 'statistics on expressions' }]
    : []

function print(record: Statistics, context: PrintContext): Piece[] {
  const name = context.name(record.id)
  const kinds = record.kinds.length > 0 ? ` (${record.kinds.join(', ')})` : ''
  const elements = record.elements.map((entry) => element(entry, context)).join(', ')
  const rest = `${name}${kinds}\n  ON ${elements}\n  FROM ${context.name(record.table)}`
  const common = { record: record.id, section: 'tables' as const }
  const pieces: Piece[] = [
    {
      ...common,
      sql: `CREATE STATISTICS ${rest}`,
      again: `CREATE STATISTICS IF NOT EXISTS ${rest}`,
      requires: requirements(record),
    },
  ]
  if (record.target !== null) {
    const sql = `ALTER STATISTICS ${name} SET STATISTICS ${record.target}`
    pieces.push({ ...common, sql, again: sql, attributes: ['target'] })
  }
  return pieces
}

export const statisticsKind: KindSpec<'statistics'> = {
  kind: 'statistics',
  label: 'Statistics',
  scope: 'model',
  model: statisticsModel,
  spaces: [{ space: 'statistics', scope: 'schema' }],
  attributes: {
    name: plain('Name'),
    table: ref('Table'),
    kinds: plain('Kinds'),
    elements: nested('Elements', (value, visitor) =>
      value.map(({ column, expression }) => ({
        column: column === null ? null : visitor.id(column),
        expression: expression === null ? null : visitor.sql(expression, 'expression'),
      })),
    ),
    target: plain('Target'),
    owner: plain('Owner'),
    comment: plain('Comment'),
  },
  readers: statisticsReaders,
  print,
  phrase: (record, context) => `STATISTICS ${context.name(record.id)}`,
  migrate: statisticsMigrate,
}
