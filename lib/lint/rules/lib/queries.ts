/** What standards say about queries, found in the parser's tree. */
import type { ColumnRef, Node, SelectStmt } from '@pgsql/types'
import { stringsOf } from '@/lib/sql/ast/node'

export type QueryTopic = 'asterisk' | 'membership' | 'offset' | 'gone'

export interface QueryRemark {
  readonly topic: QueryTopic
  readonly location: number | undefined
  readonly message: string
  /** The name that stands there now, and the one that should. */
  readonly replace?: { readonly from: string; readonly to: string }
}

export const QUERY_TOPICS: Readonly<Record<QueryTopic | 'scan', string>> = {
  asterisk: 'Queries list the columns that they need',
  membership: 'Membership in a subquery is asked with EXISTS',
  offset: 'Pages are reached by a key, not by OFFSET',
  gone: 'Columns of the statistics views are those that there are',
  scan: 'Rows are looked up by an index',
}

/** Columns that PostgreSQL's own views do not have, or no longer, and what they are called. */
const GONE: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  pg_stat_statements: {
    total_time: 'total_exec_time',
    mean_time: 'mean_exec_time',
    min_time: 'min_exec_time',
    max_time: 'max_exec_time',
    stddev_time: 'stddev_exec_time',
    blk_read_time: 'shared_blk_read_time',
    blk_write_time: 'shared_blk_write_time',
  },
  pg_stat_user_indexes: { tablename: 'relname', indexname: 'indexrelname' },
  pg_stat_all_indexes: { tablename: 'relname', indexname: 'indexrelname' },
  pg_statio_user_indexes: { tablename: 'relname', indexname: 'indexrelname' },
  pg_stat_user_tables: { tablename: 'relname' },
  pg_stat_all_tables: { tablename: 'relname' },
  pg_statio_user_tables: { tablename: 'relname' },
  pg_stat_activity: { procpid: 'pid', current_query: 'query', waiting: 'wait_event' },
}

const isStar = ({ fields = [] }: ColumnRef) => fields.some((field) => 'A_Star' in field)

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null

interface Found {
  readonly select: SelectStmt
  /** It only asks whether there is a row. */
  readonly exists: boolean
}

/** Parts of one type come without a tag: WITH, UNION and the body of a routine. */
function selectOf(node: Node): SelectStmt | null {
  if ('SelectStmt' in node) return node.SelectStmt
  return 'limitOption' in node ? (node as SelectStmt) : null
}

/** Every SELECT in the tree. */
function selectsIn(tree: unknown, found: Found[] = [], exists = false): Found[] {
  if (Array.isArray(tree)) for (const item of tree) selectsIn(item, found, exists)
  else if (isNode(tree)) {
    const select = selectOf(tree)
    if (select) found.push({ select, exists })
    const asks = 'subLinkType' in tree && tree.subLinkType === 'EXISTS_SUBLINK'
    for (const value of Object.values(select ?? tree)) selectsIn(value, found, asks)
  }
  return found
}

function eachNode<T>(tree: unknown, visit: (node: Node) => T | null, found: T[] = []): T[] {
  if (Array.isArray(tree)) for (const item of tree) eachNode(item, visit, found)
  else if (isNode(tree)) {
    const result = visit(tree)
    if (result !== null) found.push(result)
    for (const value of Object.values(tree)) eachNode(value, visit, found)
  }
  return found
}

function asterisks({ targetList = [], fromClause }: SelectStmt): QueryRemark[] {
  if (!fromClause) return []
  return targetList.flatMap((target): QueryRemark[] => {
    const value = 'ResTarget' in target ? target.ResTarget.val : undefined
    if (!value || !('ColumnRef' in value) || !isStar(value.ColumnRef)) return []
    return [
      {
        topic: 'asterisk',
        location: value.ColumnRef.location,
        message:
          'takes all columns by *: more is read than is needed, and a new column changes the result. List the columns.',
      },
    ]
  })
}

function offsets({ limitOffset }: SelectStmt): QueryRemark[] {
  const isZero =
    limitOffset &&
    'A_Const' in limitOffset &&
    limitOffset.A_Const.ival?.ival === undefined &&
    !limitOffset.A_Const.fval
  if (!limitOffset || isZero) return []
  return [
    {
      topic: 'offset',
      location: undefined,
      message:
        'skips rows by OFFSET: all skipped rows are read each time. Remember the last key of the page and ask for what follows it.',
    },
  ]
}

const membership = (tree: unknown): QueryRemark[] =>
  eachNode(tree, (node) => {
    if (!('SubLink' in node)) return null
    const { subLinkType, operName, location } = node.SubLink
    if (subLinkType !== 'ANY_SUBLINK' || operName) return null
    return {
      topic: 'membership',
      location,
      message:
        'asks by IN (SELECT …). Write EXISTS with the condition inside: it stops at the first row, and NOT EXISTS is right where there are nulls.',
    }
  })

function gone(tree: unknown): QueryRemark[] {
  const views = eachNode(tree, (node) =>
    'RangeVar' in node ? (node.RangeVar.relname ?? null) : null,
  )
  const names = new Map(
    views.flatMap((view) =>
      Object.entries(GONE[view] ?? {}).map(([from, to]) => [from, { to, view }] as const),
    ),
  )
  if (names.size === 0) return []
  return eachNode(tree, (node) => {
    if (!('ColumnRef' in node)) return null
    const from = stringsOf(node.ColumnRef.fields).at(-1) ?? ''
    const known = names.get(from)
    if (!known) return null
    return {
      topic: 'gone',
      location: node.ColumnRef.location,
      message: `asks ${known.view} for ${from}, which it does not have (42703). It is called ${known.to}.`,
      replace: { from, to: known.to },
    }
  })
}

export function queryRemarks(tree: unknown): QueryRemark[] {
  const selects = selectsIn(tree)
  return [
    ...selects.flatMap(({ select, exists }) => (exists ? [] : asterisks(select))),
    ...selects.flatMap(({ select }) => offsets(select)),
    ...membership(tree),
    ...gone(tree),
  ]
}

export interface Filter {
  readonly table: { readonly schema: string | null; readonly name: string }
  readonly columns: readonly string[]
  readonly location: number | undefined
}

function comparedColumns(where: Node | undefined): string[] {
  if (!where) return []
  if ('BoolExpr' in where) {
    return where.BoolExpr.boolop === 'AND_EXPR'
      ? (where.BoolExpr.args ?? []).flatMap(comparedColumns)
      : []
  }
  if (!('A_Expr' in where)) return []
  const { lexpr, rexpr } = where.A_Expr
  return [lexpr, rexpr].flatMap((side) =>
    side && 'ColumnRef' in side ? [stringsOf(side.ColumnRef.fields).at(-1) ?? ''] : [],
  )
}

/** Queries of one table by plain comparisons, whose columns may or may not be indexed. */
export function filtersIn(tree: unknown): Filter[] {
  return selectsIn(tree).flatMap(({ select }): Filter[] => {
    const { fromClause = [], whereClause } = select
    const [only] = fromClause
    if (fromClause.length !== 1 || !only || !('RangeVar' in only)) return []
    const columns = comparedColumns(whereClause)
    const { schemaname, relname = '', location } = only.RangeVar
    return columns.length === 0
      ? []
      : [{ table: { schema: schemaname ?? null, name: relname }, columns, location }]
  })
}
