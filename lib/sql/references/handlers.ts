/** What each sort of node brings into scope, and which of its parts are names. */
import { spaceOfFirstArgument, spaceOfRegType } from './literals'
import { Scope } from './scope'
import { isNode, listIn, nodeIn, stringsIn, type TreeNode, tagged, textIn } from './tree'
import { type Handler, relationName, type TreeWalker } from './walk'

/** Brings the names of the common table expressions into a new scope and walks their queries. */
function withScope(walker: TreeWalker, node: TreeNode, parent: Scope): Scope {
  const scope = new Scope(parent)
  const clause = nodeIn(node, 'withClause')
  if (!clause) return scope
  const tables = listIn(clause, 'ctes').flatMap((item): TreeNode[] => {
    const table = tagged(item, 'CommonTableExpr')
    return table ? [table] : []
  })
  const name = (table: TreeNode) => textIn(table, 'ctename') ?? ''
  if (clause.recursive === true) for (const table of tables) scope.commonTables.add(name(table))
  for (const table of tables) {
    walker.walk(table.ctequery, scope)
    scope.commonTables.add(name(table))
  }
  return scope
}

/** All names that FROM brings in; what stands inside its items is walked afterwards, since it may use them. */
function enterFrom(walker: TreeWalker, items: readonly unknown[], scope: Scope): void {
  for (const item of items) if (isNode(item)) enterItem(walker, item, scope)
}

function enterItem(walker: TreeWalker, item: TreeNode, scope: Scope): void {
  for (const [tag, body] of Object.entries(item)) {
    if (!isNode(body)) continue
    if (tag === 'RangeVar') walker.enter(body, scope)
    else if (tag === 'RangeTableSample') enterFrom(walker, [body.relation], scope)
    else if (tag !== 'JoinExpr') walker.enterUnknown(body, scope)
    else {
      enterFrom(walker, [body.larg, body.rarg], scope)
      if (nodeIn(body, 'alias')) walker.enterUnknown(body, scope)
    }
  }
}

/** An alias of the select list hides a column of the same name in ORDER BY. */
function withoutOutputNames(node: TreeNode): readonly unknown[] {
  const names = new Set(
    listIn(node, 'targetList').flatMap((item) => textIn(tagged(item, 'ResTarget') ?? {}, 'name')),
  )
  return listIn(node, 'sortClause').filter((item) => {
    const column = tagged(tagged(item, 'SortBy')?.node, 'ColumnRef')
    const fields = column ? stringsIn(column, 'fields') : []
    return fields.length !== 1 || !names.has(fields[0] ?? '')
  })
}

const select: Handler = (walker, node, outer) => {
  const tables = withScope(walker, node, outer)
  const scope = new Scope(tables)
  enterFrom(walker, listIn(node, 'fromClause'), scope)
  walker.markOutputs(listIn(node, 'targetList'))
  walker.walk(withoutOutputNames(node), scope)
  walker.parts(node, scope, 'withClause', 'sortClause')
}

/** Common to INSERT, UPDATE, DELETE and MERGE: a target, further relations, then the rest. */
const modify: Handler = (walker, node, outer) => {
  const tables = withScope(walker, node, outer)
  const scope = new Scope(tables)
  const target = nodeIn(node, 'relation')
  if (target) walker.enter(target, scope)
  const sources = [...listIn(node, 'fromClause'), ...listIn(node, 'usingClause')]
  enterFrom(walker, [...sources, node.sourceRelation], scope)
  if (target) modifyTarget(walker, node, target, scope)
  walker.parts(node, scope, 'withClause')
}

function modifyTarget(walker: TreeWalker, node: TreeNode, target: TreeNode, scope: Scope): void {
  const relation = relationName(target)
  walker.targetColumns(listIn(node, 'cols'), relation)
  walker.targetColumns(listIn(node, 'targetList'), relation)
  const conflict = nodeIn(node, 'onConflictClause')
  if (conflict) {
    walker.conflictColumns(conflict, relation)
    scope.entries.push({ name: 'excluded', relation, aliased: true })
    walker.targetColumns(listIn(conflict, 'targetList'), relation)
  }
  for (const item of listIn(node, 'mergeWhenClauses')) {
    const clause = tagged(item, 'MergeWhenClause')
    if (clause) walker.targetColumns(listIn(clause, 'targetList'), relation)
  }
}

/** A subquery in FROM sees its siblings only when it is LATERAL. */
const subselect: Handler = (walker, node, scope) => {
  const inner = node.lateral === true ? scope : (scope.parent ?? scope)
  walker.walk(node.subquery, inner)
}

const call: Handler = (walker, node, scope) => {
  const names = stringsIn(node, 'funcname')
  if (node.funcformat !== 'COERCE_SQL_SYNTAX') {
    walker.qualified('routine', names, walker.tokenAt(node), walker.outputEnd(node))
  }
  const args = listIn(node, 'args')
  walker.constant(args[0], spaceOfFirstArgument(names.at(-1) ?? '', args.length))
  walker.parts(node, scope, 'funcname')
}

const cast: Handler = (walker, node, scope) => {
  const type = nodeIn(node, 'typeName')
  const names = type ? stringsIn(type, 'names') : []
  walker.constant(node.arg, spaceOfRegType(names.at(-1) ?? ''))
  walker.parts(node, scope)
}

const OPERATOR_KINDS = new Set(['AEXPR_OP', 'AEXPR_OP_ANY', 'AEXPR_OP_ALL'])

const operation: Handler = (walker, node, scope) => {
  if (OPERATOR_KINDS.has(textIn(node, 'kind') ?? '')) walker.operator(node)
  walker.parts(node, scope, 'name')
}

/** FOR UPDATE OF names what FROM brought in. */
const locking: Handler = (walker, node, scope) => {
  for (const item of listIn(node, 'lockedRels')) {
    const relation = tagged(item, 'RangeVar')
    if (relation) walker.qualifier(walker.nameAt(walker.tokenAt(relation), 1), scope)
  }
}

export const HANDLERS: ReadonlyMap<string, Handler> = new Map<string, Handler>([
  ['SelectStmt', select],
  ['InsertStmt', modify],
  ['UpdateStmt', modify],
  ['DeleteStmt', modify],
  ['MergeStmt', modify],
  ['RangeSubselect', subselect],
  ['RangeVar', (walker, node, scope) => walker.relation(node, scope)],
  ['ColumnRef', (walker, node, scope) => walker.columnAt(node, scope)],
  ['TypeName', (walker, node) => walker.type(node)],
  ['FuncCall', call],
  ['TypeCast', cast],
  ['A_Expr', operation],
  ['LockingClause', locking],
  [
    'CollateClause',
    (walker, node, scope) => {
      walker.collation(node)
      walker.parts(node, scope)
    },
  ],
])
