import { quoteIdent } from '@/lib/sql/lex/identifier'
import type { RecordOf } from '../kind-map'
import type { PrintContext } from '../print-context'

type Column = RecordOf<'column'>

/** The column of a parent that it is. */
export function inheritedFrom(column: Column, context: PrintContext): Column | null {
  const find = (id: typeof column.parent): Column | null => {
    const table = id ? context.get(id) : undefined
    if (!context.is(table, 'table')) return null
    for (const parent of table.parents) {
      const own = context.children(parent, 'column').find(({ name }) => name === column.name)
      const found = own ?? find(parent)
      if (found) return found
    }
    return null
  }
  return find(column.parent)
}

const defaultWords = (column: Column | null): string =>
  column?.default ? `SET DEFAULT ${column.default}` : 'DROP DEFAULT'

/** How it becomes again as the parent's is. */
export function backToParent(column: Column, context: PrintContext): string[] {
  const parent = inheritedFrom(column, context)
  return [
    ...(column.default === (parent?.default ?? null) ? [] : [defaultWords(parent)]),
    ...(column.notNull && !parent?.notNull ? ['DROP NOT NULL'] : []),
  ]
}

/** What a column that comes from a parent has otherwise than there. */
export function overrides(column: Column, context: PrintContext): string[] {
  const parent = inheritedFrom(column, context)
  const out = column.default === (parent?.default ?? null) ? [] : [defaultWords(column)]
  if (column.notNull && !parent?.notNull) out.push('SET NOT NULL')
  if (column.storage && column.storage !== parent?.storage)
    out.push(`SET STORAGE ${column.storage.toUpperCase()}`)
  if (column.compression && column.compression !== parent?.compression) {
    out.push(`SET COMPRESSION ${quoteIdent(column.compression)}`)
  }
  return out
}
