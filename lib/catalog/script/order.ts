/** By stage, and within it as given; but never before what is needed. A circle is cut where it closes. */
import type { Item } from '@/lib/catalog/script/item'

export function inOrder(items: readonly Item[]): string[] {
  const byAddress = new Map<string, Item[]>()
  for (const item of items) {
    if (item.makes === undefined) continue
    const known = byAddress.get(item.makes)
    if (known) known.push(item)
    else byAddress.set(item.makes, [item])
  }
  const seen = new Set<Item>()
  const out: string[] = []
  // A stack of our own: a chain of views may be deeper than the engine's.
  const visit = (first: Item) => {
    const stack: { item: Item; needs: Item[] }[] = []
    const open = (item: Item) => {
      if (seen.has(item)) return
      seen.add(item)
      stack.push({ item, needs: item.needs.flatMap((address) => byAddress.get(address) ?? []) })
    }
    open(first)
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const next = top.needs.shift()
      if (next) open(next)
      else {
        out.push(top.item.sql)
        stack.pop()
      }
    }
  }
  for (const item of [...items].sort((a, b) => a.stage - b.stage)) visit(item)
  return out
}
