/** The columns of a view or materialized view: named by a list, or by the query as PostgreSQL would. */
import type { Node, SelectStmt } from '@pgsql/types'
import { parseStatement } from '@/lib/sql/parse'
import { figureName } from './auto-name'
import type { Id } from './common'
import type { ReadContext } from './read-context'

const NAMELESS = '?column?'

function outputName(target: Node): string | null {
  if (!('ResTarget' in target)) return null
  const { name, val } = target.ResTarget
  if (name) return name
  const isStar =
    val && 'ColumnRef' in val && val.ColumnRef.fields?.some((field) => 'A_Star' in field)
  return isStar ? null : (figureName(val) ?? NAMELESS)
}

function outputNames(select: SelectStmt): (string | null)[] {
  if (select.larg) return outputNames(select.larg)
  const [row] = select.valuesLists ?? []
  if (row && 'List' in row) return (row.List.items ?? []).map((_, i) => `column${i + 1}`)
  return (select.targetList ?? []).map(outputName)
}

interface Named {
  id: Id
  name: string
  columns: string[]
  query: string
}

/** Null when only the tables in the query can tell. */
function columnNames(view: Named): string[] | null {
  const parsed = parseStatement(view.query)
  if (!parsed.ok || !parsed.value || !('SelectStmt' in parsed.value)) return null
  const names = outputNames(parsed.value.SelectStmt)
  const all = names.map((name, i) => view.columns[i] ?? name)
  const known = all.flatMap((name) => name ?? [])
  return names.every((name) => name !== null) ? known : null
}

/** The list of column names after a rename; without one so far, the query's own names are written out. */
export function renamedColumns(
  view: Named,
  from: string,
  to: string,
  context: ReadContext,
): string[] {
  const names = view.columns.includes(from) ? view.columns : columnNames(view)
  if (!names) return context.keep(`only running the query of "${view.name}" can tell its columns`)
  if (!names.includes(from)) context.refuse(`"${view.name}" has no column "${from}"`)
  if (names.includes(to)) context.refuse(`"${view.name}" has a column "${to}" already`)
  for (const trigger of context.children(view.id, 'trigger')) {
    const columns = trigger.columns.map((column) =>
      'name' in column && column.name === from ? { name: to } : column,
    )
    context.patch(trigger, { columns })
  }
  return names.map((name) => (name === from ? to : name))
}

/** Entries that are about one column each. */
export const renamedEntries = <E extends { column: string }>(
  entries: readonly E[],
  from: string,
  to: string,
): E[] => entries.map((entry) => (entry.column === from ? { ...entry, column: to } : entry))
