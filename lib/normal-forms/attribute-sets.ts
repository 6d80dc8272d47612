/** Sets of attributes as bits, so that closures of wide tables are quick. Bit n is the n-th attribute. */
export type Bits = bigint

export const has = (set: Bits, part: Bits): boolean => (set & part) === part
export const without = (set: Bits, part: Bits): Bits => set & ~part

export function* bitsOf(set: Bits): Iterable<Bits> {
  for (let rest = set; rest !== 0n; ) {
    const lowest = rest & -rest
    yield lowest
    rest ^= lowest
  }
}

export const sizeOf = (set: Bits): number => [...bitsOf(set)].length

export class Names<A> {
  private readonly places: ReadonlyMap<A, number>

  constructor(private readonly names: readonly A[]) {
    this.places = new Map(names.map((name, n) => [name, n]))
  }

  get all(): Bits {
    return (1n << BigInt(this.names.length)) - 1n
  }

  /** What is no attribute of the relation is left out. */
  bits(names: readonly A[]): Bits {
    let set = 0n
    for (const name of names) {
      const place = this.places.get(name)
      if (place !== undefined) set |= 1n << BigInt(place)
    }
    return set
  }

  namesOf(set: Bits): A[] {
    return this.names.filter((_, n) => (set >> BigInt(n)) & 1n)
  }
}
