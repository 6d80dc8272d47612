import { z } from 'zod'
import { blankIndex, blankKeyElement } from '@/lib/commands/blank'
import { objectAdd } from '@/lib/commands/object-add'
import type { RecordOf } from '@/lib/kinds/kind-map'
import { indexName } from '@/lib/standards/naming'
import { tableFacts } from '../facts/table-facts'
import { call, type Fix } from '../fix'
import type { Look } from '../look'
import { objectRule } from '../rule'
import { judgedTable } from './lib/judged-table'
import { liveCondition } from './lib/soft-delete'

function partialIndex(
  look: Look,
  table: RecordOf<'table'>,
  column: RecordOf<'column'>,
  predicate: string,
): Fix {
  const name = indexName(look.profile, { table: table.name, columns: [column.name], predicate })
  return {
    title: `Add the index ${name}`,
    safe: true,
    calls: () => [
      call(objectAdd, {
        kind: 'index',
        parent: table.id,
        name,
        attributes: {
          ...blankIndex(name),
          predicate,
          elements: [{ ...blankKeyElement, column: column.id, expression: null }],
        },
      }),
    ],
  }
}

export const indexLiveRows = objectRule({
  id: 'index-live-rows',
  area: 'indexes',
  title: 'Queries on live rows have an index on live rows',
  why: 'Nearly every query leaves deleted and inactive rows out. An index on the others is smaller, and stays so however much is deleted.',
  topics: {
    deleted: 'Tables with soft deletion have an index on live rows',
    active: 'Tables with active rows have an index on these',
    tenant: 'The index on the tenant holds live rows',
  },
  options: z.strictObject({}),
  on: ['table'],
  check(table, look, report) {
    if (!judgedTable(look, table.id) || tableFacts(look.index, table).role !== 'entity') return
    const indexes = look.index.childrenOf(table.id, 'index')
    const about = (word: RegExp) =>
      indexes.some(({ predicate }) => predicate !== null && word.test(predicate))
    const column = (name: string) => {
      const [found] = look.index.inParent('column', table.id, name)
      return found?.kind === 'column' ? found : null
    }
    const live = liveCondition(look.index, table.id)
    // Of a mark that the standard does not want another rule tells.
    const mark = column(look.profile.softDelete.column?.name ?? 'deleted_at')
    if (live && mark && !about(/deleted/)) {
      report({
        topic: 'deleted',
        message: `No index of ${look.name(table)} is limited to live rows. Add one WHERE ${live}.`,
        expected: `WHERE ${live}`,
        fix: partialIndex(look, table, mark, live),
      })
    }
    const tenant = column('tenant_id')
    const ofTenant = tenant && indexes.filter(({ elements }) => elements[0]?.column === tenant.id)
    if (
      live &&
      ofTenant &&
      ofTenant.length > 0 &&
      ofTenant.every(({ predicate }) => predicate === null)
    ) {
      report({
        topic: 'tenant',
        at: ofTenant[0] ?? table,
        attribute: 'predicate',
        message: `The index on tenant_id of ${look.name(table)} holds deleted rows too. Limit it to rows WHERE ${live}.`,
        expected: `WHERE ${live}`,
      })
    }
    const active = column('is_active')
    const key = column('created_at') ?? active
    if (active?.type === 'boolean' && key && !about(/is_active/)) {
      report({
        topic: 'active',
        message: `No index of ${look.name(table)} is limited to active rows. Add one WHERE is_active = true if they are asked for.`,
        expected: 'WHERE is_active = true',
        fix: partialIndex(look, table, key, 'is_active = true'),
      })
    }
  },
})
