/**
 * A map that is never changed: a change makes a new one that shares the old one's entries and lays its own over them.
 * Where the layer has grown it is folded into a plain Map, so there are never more than two to look through.
 */

/** Up to here a plain copy costs next to nothing. */
const SMALL = 1000

class LayeredMap<K, V extends object> implements ReadonlyMap<K, V> {
  constructor(
    readonly base: ReadonlyMap<K, V>,
    /** Null: not in the map any more. */
    readonly over: ReadonlyMap<K, V | null>,
    readonly size: number,
  ) {}

  get(key: K): V | undefined {
    const changed = this.over.get(key)
    if (changed !== undefined) return changed ?? undefined
    return this.base.get(key)
  }

  has(key: K): boolean {
    const changed = this.over.get(key)
    return changed === undefined ? this.base.has(key) : changed !== null
  }

  *entries(): MapIterator<[K, V]> {
    for (const entry of this.base) {
      const changed = this.over.get(entry[0])
      if (changed === undefined) yield entry
      else if (changed !== null) yield [entry[0], changed]
    }
    for (const [key, value] of this.over) {
      if (value !== null && !this.base.has(key)) yield [key, value]
    }
  }

  *keys(): MapIterator<K> {
    for (const [key] of this.entries()) yield key
  }

  *values(): MapIterator<V> {
    for (const [, value] of this.entries()) yield value
  }

  [Symbol.iterator](): MapIterator<[K, V]> {
    return this.entries()
  }

  forEach(callback: (value: V, key: K, map: ReadonlyMap<K, V>) => void): void {
    for (const [key, value] of this.entries()) callback(value, key, this)
  }
}

function folded<K, V>(base: ReadonlyMap<K, V>, over: ReadonlyMap<K, V | null>): Map<K, V> {
  const map = new Map(base)
  for (const [key, value] of over) {
    if (value === null) map.delete(key)
    else map.set(key, value)
  }
  return map
}

/** The map with the changes; null takes an entry out. The map given must not be changed in place from then on. */
export function withChanges<K, V extends object>(
  map: ReadonlyMap<K, V>,
  changes: ReadonlyMap<K, V | null>,
): ReadonlyMap<K, V> {
  const layered = map instanceof LayeredMap
  const base: ReadonlyMap<K, V> = layered ? map.base : map
  const over = new Map<K, V | null>(layered ? map.over : undefined)
  let size = map.size
  for (const [key, value] of changes) {
    size += Number(value !== null) - Number(map.has(key))
    over.set(key, value)
  }
  // Copying the layer at each change and folding now and then cost the same at about the square root.
  if (base.size < SMALL || over.size > 2 * Math.sqrt(base.size)) return folded(base, over)
  return new LayeredMap(base, over, size)
}
