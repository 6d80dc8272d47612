import { z } from 'zod'
import { objectRule } from '../rule'

const MOST = 1600

export const tableWidth = objectRule({
  id: 'table-width',
  area: 'postgresql',
  title: 'Tables have no more columns than PostgreSQL allows',
  why: 'A row must fit into one page, so PostgreSQL allows 1,600 columns at most, and fewer of wide types. A table near this limit is several tables.',
  options: z.strictObject({}),
  on: ['table'],
  check(table, look, report) {
    const count = look.index.childrenOf(table.id, 'column').length
    if (count <= MOST) return
    report({
      message: `${look.name(table)} has ${count} columns, and PostgreSQL allows ${MOST}. Divide it into several tables.`,
      actual: `${count} columns`,
      expected: `at most ${MOST}`,
    })
  },
})
