/** The columns by which a query groups its rows, as it calls them: together they tell its rows apart. */
import type { Node, SelectStmt } from '@pgsql/types'
import { parseStatement } from '@/lib/sql/parse'

/** `city` of `o.city`; null for what is no plain column. */
function columnOf(node: Node | undefined): string | null {
  if (!node || !('ColumnRef' in node)) return null
  const last = node.ColumnRef.fields?.at(-1)
  return last && 'String' in last ? (last.String.sval ?? null) : null
}

const targets = ({ targetList = [] }: SelectStmt) =>
  targetList.flatMap((target) => ('ResTarget' in target ? [target.ResTarget] : []))

/** The name that the result has for it; null: it has none, or none that is certain. */
function outputName(select: SelectStmt, group: Node): string | null {
  if ('A_Const' in group) {
    const place = group.A_Const.ival?.ival ?? 0
    const target = targets(select)[place - 1]
    return target ? (target.name ?? columnOf(target.val)) : null
  }
  const name = columnOf(group)
  if (name === null) return null
  const target = targets(select).find((one) => columnOf(one.val) === name || one.name === name)
  return target ? (target.name ?? columnOf(target.val)) : null
}

/** Null: nothing that can be read off the query tells its rows apart. */
export function groupedColumns(query: string): readonly string[] | null {
  const parsed = parseStatement(query)
  if (!parsed.ok || !parsed.value || !('SelectStmt' in parsed.value)) return null
  const select = parsed.value.SelectStmt
  const names = (select.groupClause ?? []).map((group) => outputName(select, group))
  const known = names.flatMap((name) => name ?? [])
  return known.length > 0 && known.length === names.length ? [...new Set(known)] : null
}
