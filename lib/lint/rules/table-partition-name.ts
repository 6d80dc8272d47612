import { z } from 'zod'
import { objectRule } from '../rule'
import { renameFix } from './lib/rename-fix'

const RANGE = /from\s*\('(\d{4})-(\d\d)-(\d\d)[^']*'\)\s*to\s*\('(\d{4})-(\d\d)-(\d\d)[^']*'\)/i

/** A month from its first day to the first of the next, as year and month; else null. */
function monthOf(bound: string): string | null {
  const [, fromYear, fromMonth, fromDay, toYear, toMonth, toDay] = RANGE.exec(bound) ?? []
  const months = (Number(toYear) - Number(fromYear)) * 12 + Number(toMonth) - Number(fromMonth)
  return fromDay === '01' && toDay === '01' && months === 1 ? `${fromYear}_${fromMonth}` : null
}

export const tablePartitionName = objectRule({
  id: 'table-partition-name',
  area: 'partitions',
  title: 'Monthly partitions are called after their month',
  why: 'Jobs that make, drop and archive partitions find them by name. One that is called otherwise is kept for ever, or dropped too early.',
  options: z.strictObject({}),
  on: ['table'],
  check(table, look, report) {
    const month = table.bound === null ? null : monthOf(table.bound)
    const parent = look.table(table.parents[0] ?? null)
    if (month === null || !parent) return
    const expected = `${parent.name}_${month}`
    if (table.name === expected) return
    report({
      attribute: 'name',
      message: `${look.name(table)} holds ${month.replace('_', '-')} of ${parent.name}. Call it ${expected}.`,
      actual: table.name,
      expected,
      fix: renameFix(table, expected, false),
    })
  },
})
