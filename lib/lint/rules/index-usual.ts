import { z } from 'zod'
import { indexAdd } from '@/lib/commands/index-add'
import type { Id } from '@/lib/kinds/common'
import type { RecordOf } from '@/lib/kinds/kind-map'
import { indexName } from '@/lib/standards/naming'
import { tableFacts } from '../facts/table-facts'
import { call } from '../fix'
import type { Look } from '../look'
import { objectRule, type Reporter } from '../rule'
import { lacksIndex } from './lib/indexed'
import { judgedTable } from './lib/judged-table'

function addIndex(
  look: Look,
  table: RecordOf<'table'>,
  names: readonly string[],
  topic: string,
  report: Reporter,
): void {
  const ids = names.flatMap((name) => look.index.inParent('column', table.id, name)[0]?.id ?? [])
  if (ids.length !== names.length || isServed(look, table.id, ids)) return
  const name = indexName(look.profile, { table: table.name, columns: names })
  report({
    topic,
    message: `${look.name(table)} is usually asked by ${names.join(', ')}, but no index begins with ${names.length > 1 ? 'these' : 'it'}. Add ${name} if yours is too.`,
    expected: name,
    detail: names.join(),
    fix: {
      title: `Add the index ${name}`,
      safe: true,
      calls: () => [call(indexAdd, { table: table.id, columns: ids, name })],
    },
  })
}

const isServed = (look: Look, table: Id, ids: readonly Id[]): boolean =>
  look.index.children(table).some((part) => {
    if (part.kind === 'primary-key' || part.kind === 'unique') {
      return ids.every((id, n) => part.columns[n] === id)
    }
    return part.kind === 'index' && ids.every((id, n) => part.elements[n]?.column === id)
  })

export const indexUsual = objectRule({
  id: 'index-usual',
  area: 'indexes',
  title: 'Columns that nearly everybody asks by are indexed',
  why: 'States, moments and addresses are what lists are filtered and sorted by. The standard names them, so that nobody has to find out by a slow page.',
  topics: {
    columns: 'Columns of these names are indexed',
    tables: 'Tables of these names have these indexes',
    pairs: 'Pairs that are asked together are indexed together',
    tenant: 'Lists of a tenant have an index on tenant and moment',
  },
  options: z.strictObject({
    columns: z.array(z.string()).default([]),
    tables: z.record(z.string(), z.array(z.string())).default({}),
    pairs: z.record(z.string(), z.array(z.tuple([z.string(), z.string()]))).default({}),
  }),
  on: ['table'],
  check(table, look, report, { columns, tables, pairs }) {
    if (!judgedTable(look, table.id)) return
    const { role, tenant } = tableFacts(look.index, table)
    const parts = look.index.children(table.id)
    for (const name of tables[table.name] ?? []) {
      if (lacksIndex(parts, [name])) addIndex(look, table, [name], 'tables', report)
    }
    for (const pair of pairs[table.name] ?? []) addIndex(look, table, pair, 'pairs', report)
    if (tenant && role === 'entity')
      addIndex(look, table, ['tenant_id', 'created_at'], 'tenant', report)
    if (role !== 'entity') return
    for (const name of columns) {
      if (!tables[table.name]?.includes(name) && lacksIndex(parts, [name]))
        addIndex(look, table, [name], 'columns', report)
    }
  },
})
