/** CREATE TABLE and CREATE FOREIGN TABLE. */
import type {
  CreateForeignTableStmt,
  CreateStmt,
  Node,
  PartitionSpec,
  RangeVar,
  TypeName,
} from '@pgsql/types'
import { qualifiedName, stringsOf } from '@/lib/sql/ast/node'
import type { Id, KeyElement } from '../common'
import { readEntry, readOptions } from '../element-read'
import type { RecordOf } from '../kind-map'
import type { ReadContext } from '../read-context'
import { copyLike } from './table.like'

const STRATEGY = {
  PARTITION_STRATEGY_RANGE: 'range',
  PARTITION_STRATEGY_LIST: 'list',
  PARTITION_STRATEGY_HASH: 'hash',
} as const

type Strategy = 'range' | 'list' | 'hash'

const parentsOf = (nodes: Node[] | undefined): RangeVar[] =>
  (nodes ?? []).flatMap((node) => ('RangeVar' in node ? [node.RangeVar] : []))

/** `FOR VALUES …` or `DEFAULT`, as written. */
export function boundText(context: ReadContext, from: number, to: number): string {
  const { source } = context
  let at = source.find(['for'], from, to)
  while (at >= 0 && !source.is(at + 1, 'values')) at = source.find(['for'], at + 1, to)
  if (at < 0) return 'DEFAULT'
  const last = source.list(at, to)[0]?.to ?? to
  let end = at + 2
  while (end < last) {
    if (source.is(end, '(')) end = source.closing(end) + 1
    else if (source.is(end, 'in', 'from', 'to') || (end === at + 2 && source.is(end, 'with'))) end++
    else break
  }
  return source.slice(at, end)
}

function readPartitionSpec(spec: PartitionSpec, table: Id, context: ReadContext) {
  const { source } = context
  const open = source.find(['('], source.tokenAt(spec.location))
  const ranges = source.list(open + 1, source.closing(open))
  const elements = (spec.partParams ?? []).map((node, i): KeyElement => {
    const element = 'PartitionElem' in node ? node.PartitionElem : {}
    const range = ranges[i] ?? { from: 0, to: 0 }
    const { name, collation, opclass } = element
    return readEntry(
      {
        ...(name ? { name } : {}),
        ...(collation ? { collation } : {}),
        ...(opclass ? { opclass } : {}),
      },
      range,
      table,
      context,
    )
  })
  const strategy: Strategy = STRATEGY[spec.strategy as keyof typeof STRATEGY] ?? 'range'
  return { strategy, elements }
}

function checkNew(
  relation: RangeVar | undefined,
  ifNotExists: boolean,
  context: ReadContext,
): string {
  if (relation?.relpersistence === 't') context.skip('a temporary table belongs to a session')
  const name = context.clip(relation?.relname ?? '')
  const schema = context.get(context.schemaFor(relation?.schemaname))
  const existing = context.find('relation', 'name' in schema ? schema.name : undefined, name)
  if (existing && ifNotExists) context.skip(`"${name}" exists already`)
  if (existing) context.refuse(`a ${existing.kind} named "${name}" exists already`)
  return name
}

const optional = (text: string | undefined): string | null => text || null

/** A typed table has the columns of its type; what is written besides says more about them. */
function copyAttributes(type: TypeName, table: RecordOf<'table'>, context: ReadContext): void {
  const { schema, name } = qualifiedName(stringsOf(type.names))
  const composite = context.find('type', schema, name)
  if (!composite) return
  for (const attribute of context.children(composite.id, 'attribute')) {
    context.add('column', table.id, {
      name: attribute.name,
      type: attribute.type,
      notNull: null,
      default: null,
      generated: null,
      identity: null,
      collation: attribute.collation,
      storage: null,
      compression: null,
      statistics: null,
      options: [],
      foreignOptions: [],
      inherited: false,
      comment: null,
    })
  }
}

function readElements(
  nodes: readonly Node[],
  table: RecordOf<'table'>,
  context: ReadContext,
): void {
  for (const node of nodes) {
    if ('TableLikeClause' in node) copyLike(node.TableLikeClause, table, context)
    else if ('ColumnDef' in node) context.element(node, table)
  }
  for (const node of nodes) if ('Constraint' in node) context.element(node, table)
}

export function readTable(
  node: CreateStmt,
  context: ReadContext,
  foreign?: CreateForeignTableStmt,
): void {
  const { relation } = node
  const name = checkNew(relation, node.if_not_exists ?? false, context)
  const parents = parentsOf(node.inhRelations).map((parent) => context.relation(parent).id)
  const after = context.source.tokenAt(relation?.location)
  const table = context.add('table', context.schemaFor(relation?.schemaname), {
    name,
    unlogged: relation?.relpersistence === 'u',
    partitionBy: null,
    parents,
    bound: node.partbound ? boundText(context, after, context.source.tokens.length) : null,
    attached: false,
    ofType: node.ofTypename ? context.type(node.ofTypename) : null,
    foreign: foreign
      ? { server: foreign.servername ?? '', options: readOptions(foreign.options) }
      : null,
    accessMethod: optional(node.accessMethod),
    tablespace: optional(node.tablespacename),
    options: readOptions(node.options).filter(({ name: option }) => option !== 'oids'),
    rowSecurity: false,
    forceRowSecurity: false,
    replicaIdentity: 'default',
    owner: null,
    comment: null,
  })
  if (node.ofTypename) copyAttributes(node.ofTypename, table, context)
  readElements(node.tableElts ?? [], table, context)
  if (node.partspec) {
    context.patch(table, { partitionBy: readPartitionSpec(node.partspec, table.id, context) })
  }
}
