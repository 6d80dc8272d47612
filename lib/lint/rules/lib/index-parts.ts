/** What the name of an index is made of. */
import type { RecordOf } from '@/lib/kinds/kind-map'
import { shortened, type Ways } from '@/lib/standards/accepted-name'
import type { Affixes } from '@/lib/standards/accepts'
import { type IndexWish, indexWords } from '@/lib/standards/naming'
import type { Look } from '../../look'
import { columnsNamed, namesIn } from './columns-named'

type Index = RecordOf<'index'>

interface Part {
  readonly name: string
  readonly ways: readonly string[]
}

/** An expression goes by its columns, with the name of the function before or after them where somebody likes it. */
function expressionPart(look: Look, index: Index, text: string): Part {
  const columns = look.index.childrenOf(index.parent, 'column').map(({ name }) => name)
  const named = columns.length > 0 ? columnsNamed(text, new Set(columns)) : [...namesIn(text)]
  const calls = /^\s*\(*([a-z_][a-z0-9_]*)\s*\(/i.exec(text)?.[1]?.toLowerCase()
  const name = named.join('_') || calls || 'expression'
  const words = (/'([a-z0-9_]+)'/i.exec(text)?.[1] ?? '').toLowerCase()
  const ways = new Set([name])
  if (calls) for (const way of [`${calls}_${name}`, `${name}_${calls}`, calls]) ways.add(way)
  if (words) for (const way of [`${name}_${words}`, words]) ways.add(way)
  return { name, ways: [...ways] }
}

function elementPart(look: Look, index: Index, element: Index['elements'][number]): Part {
  const column = look.record(element.column)
  if (column?.kind !== 'column') return expressionPart(look, index, element.expression ?? '')
  return { name: column.name, ways: shortened(column.name, look.profile.accepts.shortened) }
}

/** What the condition speaks of, whole or by the word: of status = 'pending_payment' also pending. */
function rowsWays(predicate: string, affixes: Affixes): Ways {
  const literals = [...predicate.matchAll(/'([a-z0-9_]+)'/gi)].map(([, text]) => text ?? '')
  const said = [...namesIn(predicate), ...literals.map((text) => text.toLowerCase())]
  const ways = said.flatMap((name) => [...shortened(name, affixes), ...name.split('_')])
  return { predicate: [[...new Set(['live', 'partial', ...ways])]], rows: 'any' }
}

export interface IndexParts {
  readonly wish: IndexWish
  readonly words: Readonly<Record<string, string>>
  readonly ways: Ways
}

export function indexParts(look: Look, index: Index, owner: { readonly name: string }): IndexParts {
  const parts = index.elements.map((element) => elementPart(look, index, element))
  const wish: IndexWish = {
    table: owner.name,
    columns: parts.map(({ name }) => name),
    method: index.method,
    unique: index.unique,
    predicate: index.predicate,
    covering: index.include.length > 0,
  }
  return {
    wish,
    words: { ...indexWords(wish), rows: 'some' },
    ways: {
      columns: parts.map(({ ways }) => ways),
      ...(index.predicate === null
        ? {}
        : rowsWays(index.predicate, look.profile.accepts.shortened)),
    },
  }
}
