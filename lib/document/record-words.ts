/** The words of a record's SQL texts, by which those are found that may name an object. */
import type { AnyRecord } from '@/lib/kinds/kind-map'
import { visitRecord } from '@/lib/kinds/visit-record'
import { cannotRefer } from '@/lib/sql/references/cannot-refer'

/** Stands for a text with escapes, which can name anything without showing it. */
export const ESCAPED = ''

const WORD = /[\w\u0080-\uffff]+/g

/** As PostgreSQL folds names: ASCII only. */
export const wordsOf = (text: string): readonly string[] =>
  text.replace(/[A-Z]+/g, (capitals) => capitals.toLowerCase()).match(WORD) ?? []

const known = new WeakMap<AnyRecord, readonly string[]>()
const NONE: readonly string[] = []

export function wordsIn(record: AnyRecord): readonly string[] {
  const before = known.get(record)
  if (before) return before
  const words = new Set<string>()
  visitRecord(record, {
    id: (id) => id,
    sql: (text, grammar) => {
      if (cannotRefer(text, grammar)) return text
      if (/[\\]|&["']/.test(text)) words.add(ESCAPED)
      for (const word of wordsOf(text)) words.add(word)
      return text
    },
  })
  const found = words.size === 0 ? NONE : [...words]
  known.set(record, found)
  return found
}
