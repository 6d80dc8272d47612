/**
 * What follows from dependencies. Functional ones alone: the closure of a set. With multivalued ones: the dependency
 * basis (Beeri), out of which the closure comes as well.
 */
import { type Bits, bitsOf, has, type Names, without } from './attribute-sets'
import type { Relation } from './relation'

export interface Arrow {
  readonly from: Bits
  readonly to: Bits
}

export interface Arrows {
  readonly all: Bits
  readonly functional: readonly Arrow[]
  readonly multivalued: readonly Arrow[]
}

export function arrowsOf<A>(relation: Relation<A>, names: Names<A>): Arrows {
  const functional: Arrow[] = []
  const multivalued: Arrow[] = []
  for (const { from, to, multivalued: many } of relation.dependencies) {
    const arrow = { from: names.bits(from), to: names.bits(to) }
    // What says something of attributes that are gone says nothing any more.
    if (arrow.to === 0n || names.namesOf(arrow.from).length !== new Set(from).size) continue
    if (many) multivalued.push(arrow)
    else functional.push(arrow)
  }
  return { all: names.all, functional, multivalued }
}

/** All that the functional dependencies determine. */
export function closure(set: Bits, functional: readonly Arrow[]): Bits {
  let closed = set
  for (let before = -1n; before !== closed; ) {
    before = closed
    for (const { from, to } of functional) if (has(closed, from)) closed |= to
  }
  return closed
}

/** The blocks into which a set divides all other attributes: it multidetermines each union of blocks, and nothing else. */
export function dependencyBasis(set: Bits, { all, functional, multivalued }: Arrows): Bits[] {
  const arrows = [
    ...multivalued,
    ...functional.flatMap(({ from, to }) => [...bitsOf(to)].map((one) => ({ from, to: one }))),
  ]
  let blocks = without(all, set) === 0n ? [] : [without(all, set)]
  for (let changed = true; changed; ) {
    changed = false
    for (const { from, to } of arrows) {
      const split = blocks.flatMap((block) => {
        const inside = block & to
        const outside = without(block, to)
        const isSplit = (block & from) === 0n && inside !== 0n && outside !== 0n
        return isSplit ? [inside, outside] : [block]
      })
      if (split.length > blocks.length) [blocks, changed] = [split, true]
    }
  }
  return blocks
}

/** All that the dependencies of both kinds determine. */
export function fullClosure(set: Bits, arrows: Arrows): Bits {
  if (arrows.multivalued.length === 0) return closure(set, arrows.functional)
  let closed = set
  for (const block of dependencyBasis(set, arrows)) {
    const isSingle = (block & (block - 1n)) === 0n
    const isTarget = arrows.functional.some(
      ({ from, to }) => has(to, block) && (from & block) === 0n,
    )
    if (isSingle && isTarget) closed |= block
  }
  return closed === set ? closed : closed | fullClosure(closed, arrows)
}

/** The same dependencies with nothing to spare: one attribute to the right, nothing needless to the left. */
export function minimalCover(functional: readonly Arrow[]): Arrow[] {
  let cover = functional.flatMap(({ from, to }) =>
    [...bitsOf(without(to, from))].map((one) => ({ from, to: one })),
  )
  cover = cover.map(({ from, to }) => {
    let left = from
    for (const bit of bitsOf(from)) {
      if (has(closure(without(left, bit), cover), to)) left = without(left, bit)
    }
    return { from: left, to }
  })
  const kept = new Set(cover)
  for (const arrow of cover) {
    kept.delete(arrow)
    if (!has(closure(arrow.from, [...kept]), arrow.to)) kept.add(arrow)
  }
  return [...kept]
}

/** Those with the same left side as one. */
export function joined(arrows: readonly Arrow[]): Arrow[] {
  const byLeft = new Map<Bits, Bits>()
  for (const { from, to } of arrows) byLeft.set(from, (byLeft.get(from) ?? 0n) | to)
  return [...byLeft].map(([from, to]) => ({ from, to }))
}
