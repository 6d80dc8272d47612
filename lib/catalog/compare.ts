/** Two catalogues are equal when every object of one is in the other with the same facts. Order never matters. */
import type { Catalog, Fact, FactValue } from '@/lib/catalog/fact'
import { normalise } from '@/lib/catalog/normalise'

export interface Difference {
  kind: string
  name: string
  what: 'missing' | 'unexpected' | 'changed'
  attribute?: string
  /** What the first catalogue says; absent for the default. */
  a?: FactValue
  b?: FactValue
}

export interface Tally {
  equal: number
  total: number
}

export interface Comparison {
  differences: Difference[]
  tally: Tally
  byKind: Record<string, Tally>
}

/** An extension's version is that of the server, not of the script. */
const IGNORED: Readonly<Record<string, readonly string[]>> = { extension: ['version'] }

/** Attributes whose text the server printed from a tree of its own. */
const EXPRESSIONS = new Set([
  'definition',
  'default',
  'expression',
  'using',
  'check',
  'partitionBound',
  'partitionKey',
  'tables',
])

const keyOf = (fact: Fact) => `${fact.kind}\0${fact.name}`
const index = (catalog: Catalog) => new Map(catalog.facts.map((fact) => [keyOf(fact), fact]))

export const compareCatalogs = (a: Catalog, b: Catalog): Difference[] => compare(a, b).differences

export function compare(a: Catalog, b: Catalog): Comparison {
  const ours = index(a)
  const theirs = index(b)
  const positions = { a: commonPositions(a, theirs), b: commonPositions(b, ours) }
  const result: Comparison = { differences: [], tally: { equal: 0, total: 0 }, byKind: {} }
  for (const [key, fact] of ours) {
    const other = theirs.get(key)
    if (!other) count(result, fact.kind, [{ kind: fact.kind, name: fact.name, what: 'missing' }])
    else {
      count(
        result,
        fact.kind,
        changes(place(fact, positions.a.get(key)), place(other, positions.b.get(key))),
      )
    }
  }
  for (const [key, { kind, name }] of theirs) {
    if (!ours.has(key)) count(result, kind, [{ kind, name, what: 'unexpected' }])
  }
  return result
}

function count(result: Comparison, kind: string, differences: readonly Difference[]): void {
  const own = result.byKind[kind] ?? { equal: 0, total: 0 }
  result.byKind[kind] = own
  for (const tally of [own, result.tally]) {
    tally.total++
    if (differences.length === 0) tally.equal++
  }
  result.differences.push(...differences)
}

const place = (fact: Fact, position: number | undefined): Fact =>
  position === undefined ? fact : { ...fact, values: { ...fact.values, position } }

/** The rank of each column among those that both sides have: one that is missing does not move the rest. */
function commonPositions(catalog: Catalog, other: ReadonlyMap<string, Fact>): Map<string, number> {
  const common = catalog.facts.filter(
    (fact) => typeof fact.values.position === 'number' && other.has(keyOf(fact)),
  )
  const order = (fact: Fact) => Number(fact.values.position)
  common.sort((x, y) => order(x) - order(y))
  const next = new Map<string | undefined, number>()
  return new Map(
    common.map((fact) => {
      const rank = (next.get(fact.parent) ?? 0) + 1
      next.set(fact.parent, rank)
      return [keyOf(fact), rank]
    }),
  )
}

function changes(a: Fact, b: Fact): Difference[] {
  const attributes = new Set([...Object.keys(a.values), ...Object.keys(b.values)])
  const out: Difference[] = []
  for (const attribute of [...attributes].sort()) {
    if (IGNORED[a.kind]?.includes(attribute)) continue
    const x = a.values[attribute]
    const y = b.values[attribute]
    if (sameValue(a, attribute, x, y)) continue
    out.push({
      kind: a.kind,
      name: a.name,
      what: 'changed',
      attribute,
      ...(x === undefined ? {} : { a: x }),
      ...(y === undefined ? {} : { b: y }),
    })
  }
  return out
}

function sameValue(fact: Fact, attribute: string, x?: FactValue, y?: FactValue): boolean {
  if (JSON.stringify(x ?? null) === JSON.stringify(y ?? null)) return true
  if (!EXPRESSIONS.has(attribute) || isSourceText(fact, x) || isSourceText(fact, y)) return false
  return normalised(x) === normalised(y)
}

/** A routine whose body is a string is compared to the letter: the server never read that text. */
const isSourceText = (fact: Fact, text: FactValue | undefined) =>
  (fact.kind === 'function' || fact.kind === 'procedure') &&
  typeof text === 'string' &&
  /^AS /m.test(text)

function normalised(text: FactValue | undefined): string {
  if (typeof text === 'string') return normalise(text)
  return JSON.stringify(Array.isArray(text) ? text.map(normalise) : (text ?? null))
}
