/** A name of the design that a person may have meant when they mistyped one. */
import type { Document } from '@/lib/document/document'
import { nameOf } from '@/lib/document/record-name'

/** Letters to change, add, take out or swap to come from one name to the other. */
function distance(a: string, b: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = (last[j - 1] ?? 0) + Number(a[i - 1] !== b[j - 1])
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const swap = swapped ? (beforeLast[j - 2] ?? 0) + 1 : change
      row.push(Math.min(change, swap, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1))
    }
    beforeLast = last
    last = row
  }
  return last[b.length] ?? 0
}

/** Long names may hold two slips, short ones one. */
const slips = (name: string) => (name.length > 5 ? 2 : name.length > 2 ? 1 : 0)

export function similarName(document: Document, wanted: string): string | null {
  const low = wanted.toLowerCase()
  let best: string | null = null
  let least = slips(wanted) + 1
  for (const record of document.records.values()) {
    const name = nameOf(record)
    if (name === null || name === wanted || Math.abs(name.length - wanted.length) >= least) continue
    const found = distance(name.toLowerCase(), low)
    if (found < least) [best, least] = [name, found]
  }
  return best
}
