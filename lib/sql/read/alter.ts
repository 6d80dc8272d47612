/** ALTER TABLE and its kin, command by command: what no kind holds is kept as a statement of its own. */
import type { AlterTableCmd, AlterTableStmt, Node } from '@pgsql/types'
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import { setOwner } from './addressed'
import type { ImportContext } from './import-context'
import { StatementEnd } from './outcome'

/** A command that could not be modelled, as a statement that can stand alone. */
export interface Remainder {
  sql: string
  reason: string
}

function commandOf(node: Node): AlterTableCmd {
  return 'AlterTableCmd' in node ? node.AlterTableCmd : {}
}

function alterOne(node: Node, target: AnyRecord, context: ImportContext): void {
  const command = commandOf(node)
  if (command.subtype === 'AT_ChangeOwner') setOwner(target, command.newowner, context)
  else context.element(node, target)
}

/** These reach the tables below; those that hold all their columns themselves must be told. */
const REACH_DOWN: ReadonlySet<string> = new Set([
  'AT_AddColumn',
  'AT_DropColumn',
  'AT_ColumnDefault',
  'AT_SetNotNull',
  'AT_DropNotNull',
  'AT_AlterColumnType',
])

/** Of constraints, only checks are inherited. */
function reachesDown(command: AlterTableCmd): boolean {
  if (REACH_DOWN.has(command.subtype ?? '')) return true
  const constraint = command.def && 'Constraint' in command.def ? command.def.Constraint : undefined
  return constraint?.contype === 'CONSTR_CHECK' && constraint.is_no_inherit !== true
}

/** Something differs here, so there is a record that the change must reach too. */
function hasOwn(child: AnyRecord, { name, subtype }: AlterTableCmd, context: ImportContext) {
  const own = name ? context.child(child.id, 'column', name) : undefined
  if (!own || !('inherited' in own)) return false
  return own.inherited || subtype !== 'AT_DropColumn'
}

function alterAttached(node: Node, parent: Id, context: ImportContext): void {
  if (!reachesDown(commandOf(node))) return
  for (const child of context.heirs(parent)) {
    if (!('attached' in child) || !child.parents.includes(parent)) continue
    if (child.attached || hasOwn(child, commandOf(node), context)) alterOne(node, child, context)
    alterAttached(node, child.id, context)
  }
}

/** Where the list of commands begins: after the relation's name. */
function commandsStart(statement: AlterTableStmt, context: ImportContext): number {
  const { source } = context
  let at = source.tokenAt(statement.relation?.location)
  while (source.is(at + 1, '.')) at += 2
  at++
  return source.is(at, '*') ? at + 1 : at
}

function unlessMissing(statement: AlterTableStmt, context: ImportContext): void {
  const { relation, missing_ok } = statement
  if (!missing_ok || !relation) return
  if (context.find('relation', relation.schemaname, relation.relname ?? '')) return
  context.skip(`relation "${relation.relname}" does not exist, so there is nothing to alter`)
}

/** Null when the command was read; otherwise how it ended. */
function attempt(node: Node, target: Id, context: ImportContext): StatementEnd | null {
  try {
    alterOne(node, context.get(target), context)
    if (!context.only) alterAttached(node, target, context)
    return null
  } catch (end) {
    if (end instanceof StatementEnd && end.outcome !== 'rejected') return end
    throw end
  }
}

interface CommandText {
  start: number
  /** ALTER TABLE and the name. */
  head: string
  ranges: { from: number; to: number }[]
}

/** Most commands never ask for their text, so it is cut into tokens only on demand. */
function lazyText(statement: AlterTableStmt, context: ImportContext): () => CommandText {
  let found: CommandText | null = null
  return () => {
    if (found) return found
    const { source } = context
    const start = commandsStart(statement, context)
    found = {
      start,
      head: source.slice(0, start),
      ranges: source.list(start, source.tokens.length),
    }
    return found
  }
}

export function readAlter(statement: AlterTableStmt, context: ImportContext): Remainder[] {
  unlessMissing(statement, context)
  const target = context.relation(statement.relation)
  const commands = statement.cmds ?? []
  const text = lazyText(statement, context)
  context.only = statement.relation?.inh !== true
  context.startOf = (command) => {
    const at = commands.findIndex((node) => commandOf(node) === command)
    return text().ranges[at]?.from ?? text().start
  }
  const ends = commands.map((node) => attempt(node, target.id, context))
  const skipped = ends.filter((end) => end?.outcome === 'skipped')
  const remainders = ends.flatMap((end, i): Remainder[] => {
    if (end?.outcome !== 'verbatim') return []
    const { head, ranges } = text()
    const range = ranges[i]
    if (!range) return []
    return [{ sql: `${head} ${context.source.slice(range.from, range.to)}`, reason: end.message }]
  })
  const [first] = skipped
  if (first && skipped.length === commands.length) throw first
  for (const end of skipped) context.remark(end?.message ?? '')
  return remainders
}
