/** States of the design that a text on the page was made from. The newest few are kept; records are shared, so they cost little. */
import type { Document } from '@/lib/document/document'

const KEPT = 12
const bases = new Map<number, Document>()
let last = 0

export function keepBase(document: Document): number {
  last += 1
  bases.set(last, document)
  bases.delete(last - KEPT)
  return last
}

export const baseOf = (base: number): Document | undefined => bases.get(base)
