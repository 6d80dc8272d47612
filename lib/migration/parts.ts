/** Which statements of a plan share a transaction. */
import type { Part } from './layouts'
import type { Plan } from './plan'

export function partsOf(plan: Plan): Part[] {
  const parts: { statements: string[]; transaction: boolean; closed: boolean }[] = []
  for (const { sql, alone, commits } of plan.statements) {
    const last = parts.at(-1)
    if (alone) parts.push({ statements: [sql], transaction: false, closed: true })
    else if (!last || (last.closed && !(commits && last.transaction)))
      parts.push({ statements: [sql], transaction: true, closed: commits })
    else {
      last.statements.push(sql)
      last.closed = commits
    }
  }
  return parts.map(({ statements, transaction }) => ({
    transaction,
    statements: transaction ? [...plan.settings, ...statements] : statements,
  }))
}
