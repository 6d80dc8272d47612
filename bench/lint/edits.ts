/** Edits as a person makes them, on the same design each time, and each on another table. */
import { columnRename } from '@/lib/commands/column-rename'
import { columnSetType } from '@/lib/commands/column-set-type'
import { type Command, execute } from '@/lib/commands/command'
import { indexAdd } from '@/lib/commands/index-add'
import { objectRemove } from '@/lib/commands/object-remove'
import { tableRename } from '@/lib/commands/table-rename'
import type { Document } from '@/lib/document/document'
import { indexOf, type RecordChanges } from '@/lib/document/document-index'
import type { AnyRecord, RecordOf } from '@/lib/kinds/kind-map'
import { stepId } from '@/lib/steps/step'

export interface Edited {
  readonly next: Document
  readonly changes: RecordChanges
}

type Column = AnyRecord & RecordOf<'column'>
type Table = AnyRecord & RecordOf<'table'>

/** The first is the one that many refer to. */
export function tablesOf(document: Document): readonly Table[] {
  const index = indexOf(document)
  const tables = index.children(null).flatMap((schema) => index.childrenOf(schema.id, 'table'))
  return tables.sort((a, b) => Number(b.name === 'hub') - Number(a.name === 'hub'))
}

const columnsOf = (document: Document, table: Table): readonly Column[] =>
  indexOf(document).childrenOf(table.id, 'column')

function pick<T>(list: readonly T[], at: number): T {
  const one = list.at(at % list.length)
  if (one === undefined) throw new Error('There is nothing to edit.')
  return one
}

function does<I, In>(document: Document, command: Command<I, In>, input: In): Edited {
  const done = execute(command, document, input)
  if (!done.ok) throw new Error(`${command.id}: ${done.error.message}`)
  const next = done.value.document
  const ids = new Set(done.value.steps.map(stepId))
  return { next, changes: new Map([...ids].map((id) => [id, next.records.get(id) ?? null])) }
}

const typeOf = (n: number) => (n % 2 === 0 ? 'uuid' : 'numeric(19,4)')

type Edit = (document: Document, tables: readonly Table[], n: number) => Edited

export const EDITS: Readonly<Record<string, Edit>> = {
  'rename a column': (document, tables, n) =>
    does(document, columnRename, {
      id: columnsOf(document, pick(tables, n + 1)).at(-2)?.id ?? '',
      name: `renamed_${n}`,
    }),
  'rename a column that half of the tables have': (document, tables, n) =>
    does(document, columnRename, {
      id: pick(columnsOf(document, pick(tables, n + 1)), 1).id,
      name: `renamed_${n}`,
    }),
  'change the type of a column': (document, tables, n) =>
    does(document, columnSetType, {
      standard: 'alai',
      id: columnsOf(document, pick(tables, n + 1)).at(-2)?.id ?? '',
      type: typeOf(n),
    }),
  'add an index': (document, tables, n) => {
    const table = pick(tables, n + 1)
    const columns = [pick(columnsOf(document, table), 3).id]
    return does(document, indexAdd, { table: table.id, columns })
  },
  'remove a table, and what refers to it': (document, tables, n) =>
    does(document, objectRemove, { id: pick(tables, tables.length - 1 - n).id, cascade: true }),
  'rename a table': (document, tables, n) =>
    does(document, tableRename, { id: pick(tables, n + 1).id, name: `renamed_${n}` }),
  'change the type of a column of the hub': (document, [hub], n) =>
    does(document, columnSetType, {
      standard: 'alai',
      id: pick(hub ? columnsOf(document, hub) : [], 2).id,
      type: typeOf(n),
    }),
  'add an index to the hub': (document, [hub], n) =>
    does(document, indexAdd, {
      table: hub?.id ?? '',
      columns: [pick(hub ? columnsOf(document, hub) : [], n % 4).id],
    }),
  'rename the hub': (document, [hub], n) =>
    does(document, tableRename, { id: hub?.id ?? '', name: `renamed_${n}` }),
  'change the key of the hub, and 500 columns': (document, [hub], n) =>
    does(document, columnSetType, {
      standard: 'alai',
      id: pick(hub ? columnsOf(document, hub) : [], 0).id,
      type: typeOf(n),
    }),
}
