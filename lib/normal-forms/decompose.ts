/** Lossless decompositions: step by step to BCNF and 4NF, or by synthesis to 3NF, which keeps all dependencies. */
import { type Bits, bitsOf, has, Names, sizeOf, without } from './attribute-sets'
import { candidateKeys } from './candidate-keys'
import {
  type Arrow,
  type Arrows,
  arrowsOf,
  closure,
  dependencyBasis,
  fullClosure,
  joined,
  minimalCover,
} from './dependencies'
import type { Relation } from './relation'

/** Past this, all subsets of a part are too many to try for dependencies that hold there. */
const WIDEST = 16

function* subsets(set: Bits): Iterable<Bits> {
  const bits = [...bitsOf(set)]
  for (let pick = 1; pick < 1 << bits.length; pick++) {
    yield bits.reduce((sum, bit, n) => (pick & (1 << n) ? sum | bit : sum), 0n)
  }
}

/** The left sides that may break the form in a part: those that are written, and for narrow parts all there are. */
const leftSides = (part: Bits, { functional, multivalued }: Arrows): Iterable<Bits> =>
  sizeOf(part) <= WIDEST
    ? subsets(part)
    : [...functional, ...multivalued].map(({ from }) => from).filter((from) => has(part, from))

function splitAt(part: Bits, arrows: Arrows, many: boolean): readonly [Bits, Bits] | null {
  for (const from of leftSides(part, arrows)) {
    const closed = fullClosure(from, arrows) & part
    if (closed === part) continue
    if (closed !== from) return [closed, from | without(part, closed)]
    if (!many) continue
    const block = dependencyBasis(from, arrows)
      .map((each) => each & part)
      .find((each) => each !== 0n && (each | from) !== part)
    if (block !== undefined) return [from | block, without(part, block)]
  }
  return null
}

function splitAll(all: Bits, arrows: Arrows, many: boolean): Bits[] {
  const done: Bits[] = []
  const open = [all]
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    const split = splitAt(part, arrows, many)
    if (split) open.push(...split)
    else done.push(part)
  }
  return withoutContained(done)
}

const withoutContained = (parts: readonly Bits[]): Bits[] =>
  [...new Set(parts)].filter(
    (part, _, all) => !all.some((other) => other !== part && has(other, part)),
  )

export function decompose<A>(relation: Relation<A>, form: '3nf' | 'bcnf' | '4nf'): A[][] {
  const names = new Names(relation.attributes)
  const arrows = arrowsOf(relation, names)
  const parts = form === '3nf' ? synthesise(arrows) : splitAll(arrows.all, arrows, form === '4nf')
  return parts.map((part) => names.namesOf(part))
}

function synthesise(arrows: Arrows): Bits[] {
  const parts = joined(minimalCover(arrows.functional)).map(({ from, to }) => from | to)
  const { keys } = candidateKeys({ ...arrows, multivalued: [] })
  if (!parts.some((part) => keys.some((key) => has(part, key)))) parts.push(keys[0] ?? arrows.all)
  // What no dependency mentions is in every key already.
  return withoutContained(parts)
}

/** Whether joining the parts always gives back exactly the whole (the chase, with functional and multivalued dependencies). */
export function isLossless<A>(relation: Relation<A>, parts: readonly (readonly A[])[]): boolean {
  const names = new Names(relation.attributes)
  return chase(
    arrowsOf(relation, names),
    parts.map((part) => names.bits(part)),
  )
}

/** Rows of symbols; 0 is the distinguished one of its column. */
type Row = readonly number[]

const MOST_ROWS = 5_000

function chase({ all, functional, multivalued }: Arrows, parts: readonly Bits[]): boolean {
  const width = sizeOf(all)
  let rows: Row[] = parts.map((part, n) =>
    Array.from({ length: width }, (_, column) => ((part >> BigInt(column)) & 1n ? 0 : n + 1)),
  )
  const columnsOf = (set: Bits) =>
    Array.from({ length: width }, (_, column) => column).filter(
      (column) => (set >> BigInt(column)) & 1n,
    )
  for (;;) {
    const before = rows
      .map((row) => row.join())
      .sort()
      .join(';')
    for (const arrow of functional) rows = equate(rows, columnsOf(arrow.from), columnsOf(arrow.to))
    for (const arrow of multivalued) rows = swap(rows, columnsOf(arrow.from), columnsOf(arrow.to))
    if (rows.some((row) => row.every((symbol) => symbol === 0))) return true
    if (rows.length > MOST_ROWS) return false
    if (
      rows
        .map((row) => row.join())
        .sort()
        .join(';') === before
    )
      return false
  }
}

const agree = (a: Row, b: Row, columns: readonly number[]) =>
  columns.every((column) => a[column] === b[column])

/** Rows that agree to the left agree to the right: their symbols become one, wherever they stand. */
function equate(given: readonly Row[], from: readonly number[], to: readonly number[]): Row[] {
  let rows = [...given]
  const first = new Map<string, number>()
  for (let n = 0; n < rows.length; n++) {
    const key = from.map((column) => rows[n]?.[column]).join()
    const other = first.get(key)
    if (other === undefined) first.set(key, n)
    else for (const column of to) rows = unified(rows, n, other, column)
  }
  return rows
}

function unified(rows: Row[], one: number, other: number, column: number): Row[] {
  const [a, b] = [rows[one]?.[column] ?? 0, rows[other]?.[column] ?? 0]
  return a === b ? rows : rows.map((row) => replaced(row, column, Math.max(a, b), Math.min(a, b)))
}

const replaced = (row: Row, column: number, from: number, to: number): Row =>
  row[column] === from ? row.map((symbol, n) => (n === column ? to : symbol)) : row

function swap(given: readonly Row[], from: readonly number[], to: readonly number[]): Row[] {
  const rows = new Map(given.map((row) => [row.join(), row]))
  for (const a of given) {
    for (const b of given) {
      if (a === b || !agree(a, b, from)) continue
      const mixed = a.map((symbol, column) => (to.includes(column) ? (b[column] ?? 0) : symbol))
      rows.set(mixed.join(), mixed)
    }
  }
  return [...rows.values()]
}

/** Whether every functional dependency can be checked within one part. */
export function keepsDependencies<A>(
  relation: Relation<A>,
  parts: readonly (readonly A[])[],
): boolean {
  const names = new Names(relation.attributes)
  const { functional } = arrowsOf(relation, names)
  const sets = parts.map((part) => names.bits(part))
  return functional.every((arrow) => isKept(arrow, sets, functional))
}

function isKept(
  { from, to }: Arrow,
  parts: readonly Bits[],
  functional: readonly Arrow[],
): boolean {
  let known = from
  for (let before = -1n; before !== known; ) {
    before = known
    for (const part of parts) known |= closure(known & part, functional) & part
  }
  return has(known, to)
}
