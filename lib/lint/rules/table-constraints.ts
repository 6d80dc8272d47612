import { z } from 'zod'
import { columnSetNotNull } from '@/lib/commands/column-set-not-null'
import { tableFacts } from '../facts/table-facts'
import { call, type Fix } from '../fix'
import { objectRule } from '../rule'
import { judgedTable } from './lib/judged-table'

const SAYS: ReadonlySet<string> = new Set(['unique', 'check', 'foreign-key', 'exclusion'])
/** They say which row it is and whether it lives, not what it is. */
const FORMAL = /^(?:id|.*_id|deleted_at|is_deleted)$/
const NEEDED = /^(?:name|title|label|code|email|status|type)$/

export const tableConstraints = objectRule({
  id: 'table-constraints',
  area: 'constraints',
  title: 'Every table says what a row must be',
  why: 'A table with a key and nothing else takes any row: empty ones, doubles, nonsense. What holds in all rows is worth saying where it can be enforced.',
  options: z.strictObject({}),
  on: ['table'],
  check(table, look, report) {
    if (!judgedTable(look, table.id) || table.partitionBy) return
    const columns = look.index.childrenOf(table.id, 'column')
    if (columns.length < 2 || tableFacts(look.index, table).role === 'lookup') return
    const standard = new Set(look.profile.columns.map(({ name }) => name))
    const key = new Set(
      look.index.childrenOf(table.id, 'primary-key').flatMap((one) => one.columns),
    )
    const own = columns.filter(
      ({ id, name }) => !key.has(id) && !standard.has(name) && !FORMAL.test(name),
    )
    const says =
      look.index.children(table.id).some(({ kind }) => SAYS.has(kind)) ||
      own.some(({ notNull }) => notNull !== null)
    // A table that was just begun has nothing to be said of.
    if (says || own.length === 0) return
    const needed = own.find(({ name }) => NEEDED.test(name))
    const fix: Fix | null = needed
      ? {
          title: `${needed.name} must be given`,
          safe: false,
          calls: () => [call(columnSetNotNull, { id: needed.id, required: true })],
        }
      : null
    report({
      message: `${look.name(table)} has a key and no other constraint. Say which columns must be given, what is unique, and which values fit.`,
      fix,
    })
  },
})
