import { z } from 'zod'
import { relationDraw } from '@/lib/commands/relation-draw'
import type { RecordOf } from '@/lib/kinds/kind-map'
import { givenFrom } from '@/lib/standards/profiles'
import { plural } from '@/lib/standards/words'
import { tableFacts } from '../facts/table-facts'
import { call } from '../fix'
import type { Look } from '../look'
import { objectRule } from '../rule'
import { typeParts } from './lib/column-form'
import { judgedColumn } from './lib/judged-table'
import { columnTypePartner, isPolymorphic } from './lib/polymorphic'

const REFERS = /^(?:(.+)_)?([a-z0-9]+)_(?:id|uuid)$/

/** The table that a column seems to refer to: of billing_user_id users, or user. */
function targetOf(look: Look, column: RecordOf<'column'>, table: RecordOf<'table'>) {
  if (!REFERS.test(column.name)) return null
  const words = column.name.replace(/_(?:id|uuid)$/, '').split('_')
  for (let from = 0; from < words.length; from++) {
    const stem = words.slice(from).join('_')
    for (const name of [plural(stem), stem]) {
      const found = look.named('relation', null, name, table)
      const facts = found?.kind === 'table' ? look.table(found.id) : null
      if (facts) return facts
    }
  }
  return null
}

export const foreignKeyMissing = objectRule({
  id: 'foreign-key-missing',
  area: 'keys',
  title: 'Every relation is a foreign key',
  why: 'A column that only looks like a reference lets rows point at what is not there, and nothing finds them. Tools, joins and diagrams do not know of the relation either.',
  options: z.strictObject({}),
  on: ['column'],
  check(column, look, report) {
    const table = judgedColumn(look, column)
    if (
      !table ||
      isPolymorphic(look, table.id, column) ||
      columnTypePartner(look, table.id, column)
    )
      return
    // What a log is about may be long gone.
    if (tableFacts(look.index, table).role === 'log') return
    const parts = look.index.children(table.id)
    const refers = parts.some(
      (part) => part.kind === 'foreign-key' && part.columns.includes(column.id),
    )
    if (refers) return
    const own = parts.find((part) => part.kind === 'primary-key')
    if (own?.kind === 'primary-key' && own.columns[0] === column.id) return
    const target = targetOf(look, column, table)
    const [key] = target?.primaryKey ?? []
    if (!target || !key || target.primaryKey.length !== 1) return
    // An identifier of another system has another type.
    if (typeParts(key.type).base !== typeParts(column.type).base) return
    report({
      attribute: 'name',
      message: `${look.name(column)} looks like a reference to ${target.name}, but no foreign key says so. Add one.`,
      expected: `a foreign key to ${target.name} (${key.name})`,
      fix: {
        title: `Refer to ${target.name}`,
        safe: false,
        calls: () => [
          call(relationDraw, {
            standard: givenFrom(look.profile),
            table: table.id,
            columns: [column.id],
            target: target.id,
            meaning: column.notNull === null ? 'optional' : 'reference',
          }),
        ],
      },
    })
  },
})
