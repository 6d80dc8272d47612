/** Statements that say nothing about a schema, and which of them run code that may all the same. */
import type { Node } from '@pgsql/types'
import { stringsOf, tagOf } from '../ast/node'

const REASONS: Readonly<Record<string, string>> = {
  TransactionStmt: 'it only begins or ends a transaction',
  VariableSetStmt: 'it is a setting of the session',
  VariableShowStmt: 'it only shows a setting',
  InsertStmt: 'it is about rows, not the schema',
  UpdateStmt: 'it is about rows, not the schema',
  DeleteStmt: 'it is about rows, not the schema',
  MergeStmt: 'it is about rows, not the schema',
  TruncateStmt: 'it is about rows, not the schema',
  CopyStmt: 'it is about rows, not the schema',
  SelectStmt: 'it only reads',
  ExplainStmt: 'it only reads',
  VacuumStmt: 'it is maintenance, not the schema',
  ReindexStmt: 'it is maintenance, not the schema',
  CheckPointStmt: 'it is maintenance, not the schema',
  LockStmt: 'it is about running transactions',
  ListenStmt: 'it is about the session',
  UnlistenStmt: 'it is about the session',
  NotifyStmt: 'it is about the session',
  DiscardStmt: 'it is about the session',
  PrepareStmt: 'it is about the session',
  ExecuteStmt: 'it is about the session',
  DeallocateStmt: 'it is about the session',
  DeclareCursorStmt: 'it is about the session',
  FetchStmt: 'it is about the session',
  ClosePortalStmt: 'it is about the session',
  ConstraintsSetStmt: 'it is about the transaction',
  LoadStmt: 'it is about the session',
  CallStmt: 'it runs a procedure',
  CreatedbStmt: 'it is about the server: a model is one database',
  DropdbStmt: 'it is about the server: a model is one database',
  AlterDatabaseStmt: 'it is about the server: a model is one database',
  AlterDatabaseSetStmt: 'it is a setting of the database, not part of the schema',
  AlterDatabaseRefreshCollStmt: 'it is maintenance, not the schema',
  AlterSystemStmt: 'it is a setting of the server, not part of the schema',
  CreateTableSpaceStmt: 'it is about the server: its files, not the schema',
  DropTableSpaceStmt: 'it is about the server: its files, not the schema',
  AlterTableSpaceOptionsStmt: 'it is about the server: its files, not the schema',
  AlterTableMoveAllStmt: 'it is about the server: its files, not the schema',
  ReassignOwnedStmt: 'it depends on who owns what when it runs',
}

const makesTable = (node: Node) => 'SelectStmt' in node && node.SelectStmt.intoClause !== undefined

const CALLS: Readonly<Record<string, string>> = {
  set_config: 'it is a setting of the session',
  setval: "it is a sequence's position, not the schema",
}

export function passiveReason(node: Node): string | null {
  if (makesTable(node)) return null
  const called = calledRoutines(node).map((parts) => CALLS[parts.at(-1) ?? ''])
  return called.find((reason) => reason !== undefined) ?? REASONS[tagOf(node)] ?? null
}

/** Functions called at the top of a SELECT, or by CALL: `[schema, name]` or `[name]`. */
export function calledRoutines(node: Node): string[][] {
  if ('CallStmt' in node) return [stringsOf(node.CallStmt.funccall?.funcname)]
  if (!('SelectStmt' in node)) return []
  return (node.SelectStmt.targetList ?? []).flatMap((target) => {
    const value = 'ResTarget' in target ? target.ResTarget.val : undefined
    return value && 'FuncCall' in value ? [stringsOf(value.FuncCall.funcname)] : []
  })
}
