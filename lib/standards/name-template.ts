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

interface Place {
  readonly before: string
  readonly word: string
  /** The underscore beside it belongs to the word. */
  readonly joined: boolean
}
interface Pieces {
  readonly places: readonly Place[]
  readonly end: string
}

const known = new Map<string, Pieces>()

/** Templates are few and names are many. */
function piecesOf(text: string): Pieces {
  const before = known.get(text)
  if (before) return before
  let from = 0
  const places = [...text.matchAll(/_?\{([^}]*)\}/g)].map((found): Place => {
    const [place, word = ''] = found
    const piece = { before: text.slice(from, found.index), word, joined: place.startsWith('_') }
    from = found.index + place.length
    return piece
  })
  const pieces = { places, end: text.slice(from) }
  known.set(text, pieces)
  return pieces
}

/** What every name by a template begins and ends with. */
export function edgesOf(text: string): { readonly head: string; readonly tail: string } {
  const { places, end } = piecesOf(text)
  return { head: places[0]?.before ?? end, tail: end }
}

/** A word that is missing takes the underscore beside it along. */
export function fill(text: string, words: Words): string {
  const { places, end } = piecesOf(text)
  let name = ''
  for (const { before, word, joined } of places) {
    const value = words[word] ?? ''
    name += joined && value !== '' ? `${before}_${value}` : before + value
  }
  name += end
  const [first] = places
  const isMissing = first?.before === '' && !first.joined && words[first.word] === ''
  return isMissing && name.startsWith('_') ? name.slice(1) : name
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
