import { z } from 'zod'
import { columnAdd } from '@/lib/commands/column-add'
import { columnSet } from '@/lib/commands/column-set'
import { foreignKeyAdd } from '@/lib/commands/foreign-key-add'
import { newId } from '@/lib/document/new-id'
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord, RecordOf } from '@/lib/kinds/kind-map'
import { foreignKeyName } from '@/lib/standards/naming'
import { givenFrom } from '@/lib/standards/profiles'
import { tableFacts } from '../facts/table-facts'
import { call, type Fix, type FixCall } from '../fix'
import type { Look } from '../look'
import { objectRule } from '../rule'
import { judgedTable } from './lib/judged-table'
import { isListed } from './lib/name-list'

type Table = AnyRecord & RecordOf<'table'>

interface Wish {
  readonly column: string
  readonly users: string
}

/** The reference to the users, where there are such. */
function reference(look: Look, table: Table, column: Id, wish: Wish): FixCall[] {
  const users = look.named('relation', null, wish.users, table)
  if (users?.kind !== 'table') return []
  const name = foreignKeyName(look.profile, table.name, users.name, [wish.column])
  const onDelete = look.profile.relations.onDelete.reference
  return [
    call(foreignKeyAdd, {
      table: table.id,
      columns: [column],
      target: users.id,
      name,
      onDelete,
      index: true,
    }),
  ]
}

function addCreator(look: Look, table: Table, wish: Wish): Fix {
  const id = newId()
  const standard = givenFrom(look.profile)
  const add = { standard, table: table.id, id, name: wish.column, type: 'uuid', notNull: true }
  return {
    title: `Add ${wish.column}`,
    safe: false,
    calls: () => [call(columnAdd, add), ...reference(look, table, id, wish)],
  }
}

export const tableCreator = objectRule({
  id: 'table-creator',
  area: 'columns',
  title: 'Tables of a tenant tell who made a row',
  why: 'Who is responsible for a record is asked when something is wrong with it. Kept in the row itself and referring to the users, the answer survives logs and cannot name somebody who never was.',
  topics: {
    missing: 'There is a column for it',
    form: 'It is required',
    reference: 'It refers to the users',
  },
  options: z.strictObject({
    column: z.string().default('created_by'),
    users: z.string().default('users'),
    /** What makes a table one of a tenant. */
    tenant: z.string().default('tenant_id'),
    /** Tables that come before there is anybody, or that nobody makes: names, with a star for the rest. */
    exempt: z.array(z.string()).default([]),
  }),
  on: ['table'],
  check(record, look, report, { column: name, users, tenant, exempt }) {
    const judged = judgedTable(look, record.id)
    if (!judged || isListed(exempt, judged.name)) return
    if (tableFacts(look.index, judged).role !== 'entity') return
    const table = record
    if (look.index.inParent('column', table.id, tenant).length === 0) return
    const wish = { column: name, users }
    const [column] = look.index.inParent('column', table.id, name)
    if (column?.kind !== 'column') {
      const message = `${look.name(table)} doesn’t tell who made a row. Add ${name}, which refers to ${users}.`
      report({ topic: 'missing', message, expected: name, fix: addCreator(look, table, wish) })
      return
    }
    if (!column.notNull) {
      const standard = givenFrom(look.profile)
      report({
        topic: 'form',
        at: column,
        attribute: 'notNull',
        message: `${look.name(column)} may be empty. Make it NOT NULL: somebody made each row.`,
        actual: 'nullable',
        expected: 'NOT NULL',
        fix: {
          title: 'Make it NOT NULL',
          safe: false,
          calls: () => [call(columnSet, { standard, id: column.id, changes: { notNull: true } })],
        },
      })
    }
    const refers = look.index
      .childrenOf(table.id, 'foreign-key')
      .some(({ columns }) => columns.includes(column.id))
    if (refers || look.named('relation', null, users, table)?.kind !== 'table') return
    report({
      topic: 'reference',
      at: column,
      message: `${look.name(column)} refers to nobody. Add a foreign key to ${users}.`,
      expected: users,
      fix: {
        title: `Let it refer to ${users}`,
        safe: false,
        calls: () => reference(look, table, column.id, wish),
      },
    })
  },
})
