/** States of the design that a text on the page was made from. The newest are kept; records are shared, so they cost little. */
import type { Document } from '@/lib/document/document'

const KEPT = 32
const bases = new Map<number, Document>()
let last = 0

/** The same number for the same state, as long as no other came between. */
export function keepBase(document: Document): number {
  if (bases.get(last) === document) return last
  last += 1
  bases.set(last, document)
  bases.delete(last - KEPT)
  return last
}

export const baseOf = (base: number): Document | undefined => bases.get(base)
