import { z } from 'zod'
import { columnSet } from '@/lib/commands/column-set'
import { columnsAdd } from '@/lib/commands/columns-add'
import { foreignKeyAdd } from '@/lib/commands/foreign-key-add'
import { indexAdd } from '@/lib/commands/index-add'
import type { DocumentIndex } from '@/lib/document/document-index'
import type { AnyRecord, RecordOf } from '@/lib/kinds/kind-map'
import { foreignKeyName, indexName } from '@/lib/standards/naming'
import { givenFrom } from '@/lib/standards/profiles'
import { TENANT_COLUMN, tableFacts } from '../facts/table-facts'
import { call, type Fix, type FixCall } from '../fix'
import type { Look } from '../look'
import { objectRule, type Reporter } from '../rule'
import { callsThen } from './lib/calls-then'
import { judgedTable } from './lib/judged-table'
import { sharesTables, tenantList } from './lib/tenants'

type Table = RecordOf<'table'>
type Column = AnyRecord & RecordOf<'column'>

/** That of the tenants' key; where they are listed elsewhere, that of all keys. */
function keyType(look: Look, list: Table | null): string {
  const [key] = look.table(list?.id ?? null)?.primaryKey ?? []
  return key?.type ?? look.profile.primaryKey.form.type
}

function reference(look: Look, table: Table, list: Table): FixCall {
  return callsThen((index) => {
    const column = tenantColumn(index, table)
    if (!column) return []
    return [
      call(foreignKeyAdd, {
        table: table.id,
        columns: [column.id],
        target: list.id,
        name: foreignKeyName(look.profile, table.name, list.name, [TENANT_COLUMN]),
        onDelete: look.profile.relations.onDelete.reference,
        onUpdate: look.profile.relations.onUpdate,
      }),
    ]
  })
}

const tenantColumn = (index: DocumentIndex, table: Table) =>
  index.childrenOf(table.id, 'column').find(({ name }) => name === TENANT_COLUMN)

function addColumn(look: Look, table: Table, list: Table | null): Fix {
  const type = keyType(look, list)
  const hasKey = (look.table(list?.id ?? null)?.primaryKey.length ?? 0) === 1
  const name = indexName(look.profile, { table: table.name, columns: [TENANT_COLUMN] })
  const index = callsThen((now) => {
    const column = tenantColumn(now, table)
    return column ? [call(indexAdd, { table: table.id, columns: [column.id], name })] : []
  })
  return {
    title: `Add ${TENANT_COLUMN} ${type} NOT NULL`,
    safe: false,
    calls: () => [
      call(columnsAdd, {
        standard: givenFrom(look.profile),
        table: table.id,
        columns: [{ name: TENANT_COLUMN, type, notNull: true }],
      }),
      ...(list && hasKey ? [reference(look, table, list), index] : []),
    ],
  }
}

function judgeForm(look: Look, table: Table, column: Column, list: Table | null, report: Reporter) {
  const type = keyType(look, list)
  const inKey = look.index
    .childrenOf(table.id, 'primary-key')
    .some(({ columns }) => columns.includes(column.id))
  const isRequired = column.notNull !== null || inKey
  if (column.type === type && isRequired) return
  const actual = `${column.type}${isRequired ? ' NOT NULL' : ''}`
  const changes = column.type === type ? { notNull: true } : { type, notNull: true }
  report({
    topic: 'form',
    at: column,
    attribute: column.type === type ? 'notNull' : 'type',
    message: `${look.name(column)} is ${actual}. It is ${type} NOT NULL in every table, or rows belong to nobody. Make it so.`,
    actual,
    expected: `${type} NOT NULL`,
    fix: {
      title: `Make it ${type} NOT NULL`,
      safe: false,
      calls: () => [call(columnSet, { standard: givenFrom(look.profile), id: column.id, changes })],
    },
  })
}

function judgeReference(
  look: Look,
  table: Table,
  column: Column,
  list: Table | null,
  report: Reporter,
) {
  const refers = look.index
    .childrenOf(table.id, 'foreign-key')
    .some(({ columns }) => columns.includes(column.id))
  // The rows of a log outlive whom they speak of.
  if (refers || tableFacts(look.index, table).role === 'log') return
  const hasKey = (look.table(list?.id ?? null)?.primaryKey.length ?? 0) === 1
  report({
    topic: 'reference',
    at: column,
    message: `${look.name(column)} refers to no table, so a row may belong to a tenant that there is not. Add a foreign key to ${list ? look.name(list) : 'the list of tenants'}.`,
    expected: `REFERENCES ${list?.name ?? 'tenants'}`,
    fix:
      list && hasKey
        ? {
            title: `Add a foreign key to ${list.name}`,
            safe: false,
            calls: () => [reference(look, table, list)],
          }
        : null,
  })
}

/** The table of a reference that is always there, and whose rows belong to a tenant. */
function tenantParent(look: Look, table: Table): AnyRecord | null {
  for (const key of look.index.childrenOf(table.id, 'foreign-key')) {
    const columns = key.columns.map((id) => look.index.get(id))
    const always = columns.every((one) => one?.kind === 'column' && one.notNull !== null)
    if (always && look.table(key.table)?.tenant) return look.index.get(key.table) ?? null
  }
  return null
}

export const tableTenantColumn = objectRule({
  id: 'table-tenant-column',
  area: 'security',
  title: 'Rows say to which tenant they belong',
  why: 'Where customers share tables, only a column tells whose row it is. Policies, indexes, partitions and the deletion of a customer rely on it; a table without it shows the rows of all customers to each of them.',
  topics: {
    missing: 'Tables that customers share have a column for the tenant',
    inherited: 'Rows that belong to a tenant through another row say so themselves',
    form: 'The tenant’s column has the type of the tenants’ key and is never empty',
    reference: 'The tenant’s column refers to the list of tenants',
  },
  options: z.strictObject({
    /** The table that lists the tenants. */
    table: z.string().default('tenants'),
  }),
  on: ['table'],
  check(record, look, report, options) {
    const table = judgedTable(look, record.id)
    if (!table || table.name === options.table) return
    const list = tenantList(look, table, options.table)
    const [column] = look.index.inParent('column', table.id, TENANT_COLUMN)
    if (column?.kind === 'column') {
      if (column.inherited) return
      judgeForm(look, table, column, list, report)
      judgeReference(look, table, column, list, report)
      return
    }
    const facts = look.index.childrenOf(table.id, 'fact')
    const isForAll = facts.some(({ name }) => name === 'global')
    const { role } = tableFacts(look.index, table)
    if (isForAll || role === 'lookup' || !sharesTables(look, table, options.table)) return
    const parent = tenantParent(look, table)
    const remedy = `Add ${TENANT_COLUMN}, or say of the table that all tenants share its rows.`
    report({
      topic: parent ? 'inherited' : 'missing',
      message: parent
        ? `Rows of ${look.name(table)} belong to a tenant through ${look.name(parent)} only. ${remedy}`
        : `${look.name(table)} does not say to which tenant a row belongs. ${remedy}`,
      expected: `${TENANT_COLUMN} ${keyType(look, list)} NOT NULL`,
      fix: addColumn(look, table, list),
    })
  },
})
