/** Entries of indexes, exclusions and partition keys; storage options. */
import type { IndexElem, Node } from '@pgsql/types'
import { constantText, listOf, stringsOf } from '@/lib/sql/ast/node'
import { quoteIdent } from '@/lib/sql/lex/identifier'
import type { StatementSource } from '@/lib/sql/read/source'
import type { Id, KeyElement, Option } from './common'
import type { ReadContext } from './read-context'

export const dotted = (nodes: Node[] | undefined): string | null =>
  nodes && nodes.length > 0 ? stringsOf(nodes).map(quoteIdent).join('.') : null

/** A type, a name or a constant as an option's value. */
function optionValue(node: Node | undefined): string | null {
  if (!node) return null
  if ('TypeName' in node) return stringsOf(node.TypeName.names).at(-1) ?? null
  if ('List' in node) return listOf(node).map(optionValue).join(', ')
  return constantText(node)
}

export function readOptions(nodes: Node[] | undefined): Option[] {
  return (nodes ?? []).flatMap((node) => {
    if (!('DefElem' in node)) return []
    const { defnamespace, defname = '', arg } = node.DefElem
    return [
      { name: defnamespace ? `${defnamespace}.${defname}` : defname, value: optionValue(arg) },
    ]
  })
}

export function mergeOptions(old: readonly Option[], changes: readonly Option[]): Option[] {
  const named = new Map(old.map((option) => [option.name, option]))
  for (const change of changes) named.set(change.name, change)
  return [...named.values()]
}

export const withoutOptions = (old: readonly Option[], gone: readonly Option[]): Option[] =>
  old.filter(({ name }) => !gone.some((other) => other.name === name))

/** The text of an expression entry, without the parentheses around it. */
export function entryText(source: StatementSource, from: number, to: number): string {
  if (source.is(from, '(')) return source.slice(from + 1, source.closing(from))
  const open = source.find(['('], from, to)
  return source.slice(from, open < 0 ? from + 1 : source.closing(open) + 1)
}

/** A column by id; one of a materialized view, which has no column records, by its quoted name. */
export function readEntry(
  element: IndexElem,
  range: { from: number; to: number },
  table: Id,
  context: ReadContext,
): KeyElement {
  const { name } = element
  const column = name ? (context.column(table, name) ?? null) : null
  if (name && !column && context.get(table).kind === 'table') {
    context.refuse(`column "${name}" does not exist`)
  }
  const text = name
    ? quoteIdent(name)
    : context.sql(entryText(context.source, range.from, range.to), 'expression')
  return {
    column,
    expression: column ? null : text,
    collation: dotted(element.collation),
    opclass: dotted(element.opclass),
    opclassOptions: readOptions(element.opclassopts),
    order: element.ordering === 'SORTBY_DESC' ? 'desc' : 'asc',
    nulls:
      element.nulls_ordering === 'SORTBY_NULLS_FIRST'
        ? 'first'
        : element.nulls_ordering === 'SORTBY_NULLS_LAST'
          ? 'last'
          : 'default',
  }
}
