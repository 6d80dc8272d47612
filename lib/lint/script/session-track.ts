/** What a script said so far about its session: whether a transaction runs, and how long it waits for locks. */
import type { Node, TransactionStmtKind } from '@pgsql/types'

const BEGINS: ReadonlySet<TransactionStmtKind> = new Set(['TRANS_STMT_BEGIN', 'TRANS_STMT_START'])
const ENDS: ReadonlySet<TransactionStmtKind> = new Set([
  'TRANS_STMT_COMMIT',
  'TRANS_STMT_ROLLBACK',
  'TRANS_STMT_PREPARE',
])

export class SessionTrack {
  private transactions = 0
  private current: number | null = null
  private timeout: 'session' | 'transaction' | null = null

  /** Of the statement itself; BEGIN and COMMIT belong to their transaction. */
  at(node: Node | null): { transaction: number | null; waitsShortly: boolean } {
    const kind = node && 'TransactionStmt' in node ? node.TransactionStmt.kind : undefined
    if (kind && BEGINS.has(kind) && this.current === null) this.current = ++this.transactions
    const told = { transaction: this.current, waitsShortly: this.timeout !== null }
    if (kind && ENDS.has(kind)) {
      this.current = null
      if (this.timeout === 'transaction') this.timeout = null
    }
    if (node && 'VariableSetStmt' in node && node.VariableSetStmt.name === 'lock_timeout') {
      this.timeout = node.VariableSetStmt.is_local ? 'transaction' : 'session'
    }
    return told
  }
}
