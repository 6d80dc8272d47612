/** All candidate keys, found from one to the next (Lucchesi and Osborn). There may be very many: the search ends at a limit. */
import { type Bits, bitsOf, has, without } from './attribute-sets'
import { type Arrow, type Arrows, fullClosure } from './dependencies'

const MOST_KEYS = 200

export interface Keys {
  readonly keys: readonly Bits[]
  /** False: there are more. */
  readonly complete: boolean
}

function shrink(set: Bits, arrows: Arrows): Bits {
  let key = set
  for (const bit of bitsOf(set)) {
    const less = without(key, bit)
    if (fullClosure(less, arrows) === arrows.all) key = less
  }
  return key
}

export function candidateKeys(arrows: Arrows): Keys {
  const keys = [shrink(arrows.all, arrows)]
  const known = new Set(keys)
  const implied = impliedBy(arrows)
  for (const key of keys) {
    for (const { from, to } of implied) {
      const other = from | without(key, to)
      if (keys.some((each) => has(other, each))) continue
      const found = shrink(other, arrows)
      if (known.has(found)) continue
      known.add(found)
      keys.push(found)
      if (keys.length >= MOST_KEYS) return { keys, complete: false }
    }
  }
  return { keys, complete: true }
}

/** Multivalued dependencies make functional ones; what the left sides determine is all that a search needs of them. */
function impliedBy(arrows: Arrows): readonly Arrow[] {
  if (arrows.multivalued.length === 0) return arrows.functional
  return [...arrows.functional, ...arrows.multivalued].map(({ from }) => ({
    from,
    to: fullClosure(from, arrows),
  }))
}
