import { z } from 'zod'
import { objectAdd } from '@/lib/commands/object-add'
import { uniqueName } from '@/lib/standards/naming'
import { call } from '../fix'
import { objectRule } from '../rule'
import { judgedColumn } from './lib/judged-table'
import { uniqueSets } from './lib/unique-over'

export const uniqueNaturalKey = objectRule({
  id: 'unique-natural-key',
  area: 'keys',
  title: 'What people know a row by is unique',
  why: 'A surrogate key keeps nothing apart: without a unique user name or address the same person is there twice, under two keys.',
  options: z.strictObject({
    /** Columns that name a row wherever they stand. */
    columns: z.array(z.string()).default(['username', 'slug', 'sku', 'isbn']),
    /** Columns that do so in tables of these names. */
    tables: z
      .record(z.string(), z.array(z.string()))
      .default({ users: ['email'], accounts: ['email'], customers: ['email'], tenants: ['slug'] }),
  }),
  on: ['column'],
  check(column, look, report, { columns, tables }) {
    const table = judgedColumn(look, column)
    if (!table) return
    if (!columns.includes(column.name) && !tables[table.name]?.includes(column.name)) return
    if (uniqueSets(look.index, table.id).some((set) => set.includes(column.id))) return
    const name = uniqueName(look.profile, table.name, [column.name])
    report({
      attribute: 'name',
      message: `${look.name(column)} names a row, but two rows may have the same. Make it unique.`,
      expected: `UNIQUE (${column.name})`,
      fix: {
        title: `Make ${column.name} unique`,
        safe: false,
        calls: () => [
          call(objectAdd, {
            kind: 'unique',
            parent: table.id,
            name,
            attributes: { columns: [column.id] },
          }),
        ],
      },
    })
  },
})
