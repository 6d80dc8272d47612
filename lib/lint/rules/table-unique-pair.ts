import { z } from 'zod'
import { objectAdd } from '@/lib/commands/object-add'
import { uniqueName } from '@/lib/standards/naming'
import { call } from '../fix'
import { objectRule } from '../rule'
import { columnNames } from './lib/column-names'
import { judgedTable } from './lib/judged-table'
import { isUnique, uniqueSets } from './lib/unique-over'

const USUAL =
  /^(?:id|created_at|updated_at|deleted_at|is_deleted|version|joined_at|created_by|updated_by|change_reason|role|permissions|position|sort_order)$/

export const tableUniquePair = objectRule({
  id: 'table-unique-pair',
  area: 'keys',
  title: 'What ties two things together does so once',
  why: 'Without a unique pair the same member is in the same group twice, and every count is wrong.',
  options: z.strictObject({}),
  on: ['table'],
  check(table, look, report) {
    if (!judgedTable(look, table.id)) return
    const keys = look.index.childrenOf(table.id, 'foreign-key')
    const [one, other] = keys
    if (!one || !other || keys.length !== 2) return
    const pair = [...one.columns, ...other.columns]
    const own = look.index
      .childrenOf(table.id, 'column')
      .filter(({ id, name }) => !pair.includes(id) && !USUAL.test(name) && !name.endsWith('_type'))
    if (own.length > 0 || isUnique(uniqueSets(look.index, table.id), pair)) return
    const columns = columnNames(look, pair)
    const name = uniqueName(look.profile, table.name, columns)
    report({
      message: `${look.name(table)} ties rows together, but the same pair of ${columns.join(' and ')} may stand there twice. Make it unique.`,
      expected: `UNIQUE (${columns.join(', ')})`,
      fix: {
        title: `Make ${columns.join(', ')} unique`,
        safe: false,
        calls: () => [
          call(objectAdd, {
            kind: 'unique',
            parent: table.id,
            name,
            attributes: { columns: pair },
          }),
        ],
      },
    })
  },
})
