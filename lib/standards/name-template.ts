/** A name with words in braces: how it is filled, and what becomes of it beyond the 63 bytes that PostgreSQL keeps. */
import { z } from 'zod'
import { digest } from '@/lib/digest'
import { byteLength, clipName, MAX_NAME_BYTES } from '@/lib/sql/lex/identifier'

export type Words = Readonly<Record<string, string>>
export type TooLong = 'cut' | 'hash'

/** A template in which only the listed words exist. */
export function template(...words: string[]) {
  const known = new Set(words)
  return z
    .string()
    .min(1)
    .refine(
      (text) => [...text.matchAll(/\{([^}]*)\}/g)].every(([, word]) => known.has(word ?? '')),
      `A name here may use only {${words.join('}, {')}}`,
    )
}

/** A word that is missing takes the underscore beside it along. */
export function fill(text: string, words: Words): string {
  const name = text.replaceAll(/_?\{([^}]*)\}/g, (place, word: string) => {
    const value = words[word] ?? ''
    return value !== '' && place.startsWith('_') ? `_${value}` : value
  })
  const [first] = /^\{[^}]*\}/.exec(text) ?? []
  return first !== undefined && words[first.slice(1, -1)] === '' ? name.replace(/^_/, '') : name
}

/** As PostgreSQL does it: a character at a time off the longest word. */
function cut(text: string, words: Words): string {
  const short = { ...words }
  for (;;) {
    const name = fill(text, short)
    const [longest] = Object.entries(short).sort(([, a], [, b]) => byteLength(b) - byteLength(a))
    if (byteLength(name) <= MAX_NAME_BYTES || !longest || longest[1].length <= 1) {
      return clipName(name)
    }
    short[longest[0]] = clipName(longest[1], byteLength(longest[1]) - 1)
  }
}

const HASH_DIGITS = 8
/** What is left of a name that bears a number of its own at its end. */
export const HASHED_HEAD_BYTES = MAX_NAME_BYTES - HASH_DIGITS - 1

export function nameFrom(tooLong: TooLong, text: string, words: Words): string {
  const name = fill(text, words)
  if (byteLength(name) <= MAX_NAME_BYTES) return name
  if (tooLong === 'cut') return cut(text, words)
  return `${clipName(name, HASHED_HEAD_BYTES)}_${digest(name).slice(0, HASH_DIGITS)}`
}
