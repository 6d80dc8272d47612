/** The rows of a partition: `FOR VALUES …` or `DEFAULT`, taken apart for a form and put together again. */
import { StatementSource } from '@/lib/sql/read/source'

export type PartitionBound =
  | { form: 'default' }
  | { form: 'range'; from: string; to: string }
  | { form: 'list'; values: string }
  | { form: 'hash'; modulus: string; remainder: string }

const HASH = /^\s*for\s+values\s+with\s*\(\s*modulus\s+(\d+)\s*,\s*remainder\s+(\d+)\s*\)\s*$/i

/** Null for a text that is none of these: it is shown as it is. */
export function readBound(text: string): PartitionBound | null {
  if (/^\s*default\s*$/i.test(text)) return { form: 'default' }
  const hash = HASH.exec(text)
  if (hash) return { form: 'hash', modulus: hash[1] ?? '', remainder: hash[2] ?? '' }
  const source = new StatementSource(text, 1)
  const starts = (at: number, ...words: string[]) =>
    words.every((word, i) => source.is(at + i, word))
  if (!starts(0, 'for', 'values')) return null
  const inside = (open: number) => source.slice(open + 1, source.closing(open))
  if (starts(2, 'in', '(')) {
    return source.closing(3) === source.tokens.length - 1
      ? { form: 'list', values: inside(3) }
      : null
  }
  if (!starts(2, 'from', '(')) return null
  const to = source.closing(3) + 1
  const ends = starts(to, 'to', '(') && source.closing(to + 1) === source.tokens.length - 1
  return ends ? { form: 'range', from: inside(3), to: inside(to + 1) } : null
}

export function writeBound(bound: PartitionBound): string {
  if (bound.form === 'default') return 'DEFAULT'
  if (bound.form === 'list') return `FOR VALUES IN (${bound.values})`
  if (bound.form === 'range') return `FOR VALUES FROM (${bound.from}) TO (${bound.to})`
  return `FOR VALUES WITH (modulus ${bound.modulus}, remainder ${bound.remainder})`
}
