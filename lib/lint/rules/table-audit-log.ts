import { z } from 'zod'
import { columnSet } from '@/lib/commands/column-set'
import { columnsAdd } from '@/lib/commands/columns-add'
import { givenFrom } from '@/lib/standards/profiles'
import { call } from '../fix'
import { objectRule } from '../rule'
import { typeParts } from './lib/column-form'
import { judgedTable } from './lib/judged-table'
import { isListed } from './lib/name-list'

const columnSchema = z.strictObject({
  name: z.string(),
  /** The type of a column that is added; of one that is there only what is before the brackets counts. */
  type: z.string(),
})

export const tableAuditLog = objectRule({
  id: 'table-audit-log',
  area: 'programs',
  title: 'The audit log tells who did what to which record',
  why: 'A log is read when something has gone wrong, often by a program that was written for another table. It must answer who, when, from where, on which record, and what was there before; what was not written down cannot be asked for later.',
  topics: {
    columns: 'The log has the columns of the standard',
    types: 'The columns have the types of the standard',
  },
  options: z.strictObject({
    tables: z.array(z.string()).default(['audit_log', 'audit_logs']),
    columns: z.array(columnSchema).default([]),
  }),
  on: ['table'],
  check(record, look, report, { tables, columns }) {
    if (!isListed(tables, record.name)) return
    const table = judgedTable(look, record.id)
    if (!table) return
    const own = look.index.childrenOf(table.id, 'column')
    const missing = columns.filter(({ name }) => !own.some((column) => column.name === name))
    const standard = givenFrom(look.profile)
    if (missing.length > 0) {
      const names = missing.map(({ name }) => name).join(', ')
      report({
        topic: 'columns',
        message: `${look.name(table)} lacks ${names}, so it can’t tell all that is asked of a log of changes. Add what is missing.`,
        expected: names,
        fix: {
          title: `Add ${names}`,
          safe: true,
          calls: () => [
            call(columnsAdd, {
              standard,
              table: table.id,
              columns: missing.map(({ name, type }) => ({ name, type, notNull: false })),
            }),
          ],
        },
      })
    }
    for (const column of own) {
      const wanted = columns.find(({ name }) => name === column.name)
      if (!wanted || typeParts(column.type).base === typeParts(wanted.type).base) continue
      report({
        topic: 'types',
        at: column,
        attribute: 'type',
        message: `${look.name(column)} is ${column.type}. In a log of changes it is ${wanted.type}.`,
        actual: column.type,
        expected: wanted.type,
        fix: {
          title: `Make it ${wanted.type}`,
          safe: false,
          calls: () => [
            call(columnSet, { standard, id: column.id, changes: { type: wanted.type } }),
          ],
        },
      })
    }
  },
})
