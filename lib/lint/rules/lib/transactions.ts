/** Statements that PostgreSQL refuses within a transaction (25001). */
import type { Node } from '@pgsql/types'
import { tableCommands } from '../../script/commands'

const ALONE: Readonly<Record<string, string>> = {
  VacuumStmt: 'VACUUM',
  CreatedbStmt: 'CREATE DATABASE',
  DropdbStmt: 'DROP DATABASE',
  AlterSystemStmt: 'ALTER SYSTEM',
  CreateTableSpaceStmt: 'CREATE TABLESPACE',
  DropTableSpaceStmt: 'DROP TABLESPACE',
}

const hasOption = (options: readonly Node[] | undefined, name: string) =>
  (options ?? []).some((each) => 'DefElem' in each && each.DefElem.defname === name)

/** What it is called, or null for one that may run in a transaction. */
export function refusedInTransaction(node: Node | null): string | null {
  if (!node) return null
  if ('VacuumStmt' in node && node.VacuumStmt.is_vacuumcmd !== true) return null
  if ('IndexStmt' in node) return node.IndexStmt.concurrent ? 'CREATE INDEX CONCURRENTLY' : null
  if ('DropStmt' in node) return node.DropStmt.concurrent ? 'DROP INDEX CONCURRENTLY' : null
  if ('ReindexStmt' in node) {
    return hasOption(node.ReindexStmt.params, 'concurrently') ? 'REINDEX CONCURRENTLY' : null
  }
  const detaches = tableCommands(node).some(
    ({ command: { def } }) => def && 'PartitionCmd' in def && def.PartitionCmd.concurrent,
  )
  if (detaches) return 'DETACH PARTITION CONCURRENTLY'
  return ALONE[Object.keys(node)[0] ?? ''] ?? null
}
