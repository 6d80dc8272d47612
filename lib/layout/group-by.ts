/** Lists by key, in the order of the first of each. */
export function groupBy<T, K>(items: readonly T[], keyOf: (item: T, at: number) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const [i, item] of items.entries()) {
    const key = keyOf(item, i)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}
