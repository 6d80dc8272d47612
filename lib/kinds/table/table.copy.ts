/** Rows of a table that was moved aside, taken over by the one that is made in its place. */
import { quoteIdent, quoteLiteral } from '@/lib/sql/lex/identifier'
import type { RecordOf } from '../kind-map'
import type { PrintContext } from '../print-context'

type Table = RecordOf<'table'>
type Column = RecordOf<'column'>

/** Every column that holds values of its own, parents' first. */
function columnsOf(table: Table, context: PrintContext): Map<string, Column> {
  const found = new Map<string, Column>()
  for (const id of table.attached ? [] : table.parents) {
    const parent = context.get(id)
    if (context.is(parent, 'table'))
      for (const [name, column] of columnsOf(parent, context)) found.set(name, column)
  }
  for (const column of context.children(table.id, 'column')) found.set(column.name, column)
  return found
}

export function copyRows(
  was: Table,
  is: Table,
  { before, after }: { before: PrintContext; after: PrintContext },
): string[] {
  if (was.foreign || is.foreign || is.bound !== null) return []
  const old = columnsOf(was, before)
  const shared = [...columnsOf(is, after).values()].filter(
    ({ name, generated }) => generated === null && old.has(name),
  )
  if (shared.length === 0) return []
  const names = shared.map(({ name }) => quoteIdent(name)).join(', ')
  const values = shared.map(({ name, type }) =>
    type === old.get(name)?.type
      ? quoteIdent(name)
      : `CAST(${quoteIdent(name)} AS ${after.type(type)})`,
  )
  const always = shared.some(({ identity }) => identity?.always) ? ' OVERRIDING SYSTEM VALUE' : ''
  const target = after.name(is.id)
  const copy = `INSERT INTO ${target} (${names})${always}\nSELECT ${values.join(', ')} FROM ${before.name(was.id)}`
  const counters = shared.flatMap(({ name, identity }) => {
    if (!identity) return []
    const column = quoteIdent(name)
    const sequence = `pg_get_serial_sequence(${quoteLiteral(target)}, ${quoteLiteral(name)})`
    return [
      `SELECT setval(${sequence}, max(${column})) FROM ${target} HAVING max(${column}) IS NOT NULL`,
    ]
  })
  return [copy, ...counters]
}
