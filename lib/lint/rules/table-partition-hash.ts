import { z } from 'zod'
import { objectRule } from '../rule'

const BOUND = /modulus\s+(\d+)\s*,\s*remainder\s+(\d+)/i

export const tablePartitionHash = objectRule({
  id: 'table-partition-hash',
  area: 'partitions',
  title: 'Every remainder of a hash has its partition',
  why: 'A row whose remainder has no partition is refused. It shows with the first such row, in production.',
  options: z.strictObject({}),
  on: ['table'],
  check(table, look, report) {
    if (table.partitionBy?.strategy !== 'hash') return
    const bounds = look.referrers(table.id).flatMap((child) => {
      const [, modulus, remainder] = (child.kind === 'table' && BOUND.exec(child.bound ?? '')) || []
      return modulus && remainder ? [[Number(modulus), Number(remainder)] as const] : []
    })
    const largest = Math.max(0, ...bounds.map(([modulus]) => modulus))
    if (bounds.length === 0 || largest > 10_000) return
    const missing = Array.from({ length: largest }, (_, n) => n).filter(
      (n) => !bounds.some(([modulus, remainder]) => n % modulus === remainder),
    )
    if (missing.length === 0) return
    report({
      attribute: 'partitionBy',
      message: `${look.name(table)} has no partition for the remainder ${missing.slice(0, 8).join(', ')} of ${largest}: such rows are refused. Add it.`,
      actual: `${bounds.length} partitions`,
      expected: `${largest} partitions`,
    })
  },
})
