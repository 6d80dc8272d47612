/** Whether a name is one that a standard gives or takes. What is emitted is accepted, however long it grew on the way. */
import { byteLength, clipName, MAX_NAME_BYTES } from '@/lib/sql/lex/identifier'
import type { Affixes } from './accepts'
import { edgesOf, fill, HASHED_HEAD_BYTES, nameFrom, type Words } from './name-template'

/** The ways in which a word of a template may be written; `any` is whatever fits into a name. */
export type Ways = Readonly<Record<string, readonly (readonly string[])[] | 'any'>>

interface Asked {
  readonly templates: readonly string[]
  readonly words: Words
  readonly ways: Ways
}

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
const ANY = '[a-z0-9]+(?:_[a-z0-9]+)*'

/** One part after the other, each in one of its ways. */
const sequence = (parts: readonly (readonly string[])[]) =>
  parts.map((ways) => `(?:${ways.map((way) => escaped(way)).join('|')})`).join('_')

function patternOf(text: string, { words, ways }: Omit<Asked, 'templates'>): RegExp {
  const pieces = text.split(/(_?\{[^}]*\})/)
  const source = pieces.map((piece, n) => {
    if (n % 2 === 0) return escaped(piece)
    const word = piece.slice(piece.indexOf('{') + 1, -1)
    const known = ways[word]
    const inner = known === 'any' ? ANY : known ? sequence(known) : escaped(words[word] ?? '')
    if (inner === '') return ''
    return `${piece.startsWith('_') ? '_' : ''}${inner}`
  })
  return new RegExp(`^${source.join('')}$`)
}

/** A name that was taken got a number, for which it may have lost its end. */
function withoutNumber(name: string): { head: string; room: number }[] {
  return [1, 2, 3]
    .filter((digits) => /^[1-9]\d*$/.test(name.slice(-digits)))
    .map((digits) => ({ head: name.slice(0, -digits), room: MAX_NAME_BYTES - digits }))
}

/** Beyond 63 bytes the rest is a number made of the whole, so that only the beginning can be looked at. */
function fitsHashed(name: string, text: string, words: Words): boolean {
  if (byteLength(name) <= HASHED_HEAD_BYTES || !/_[0-9a-f]{8}$/.test(name)) return false
  const open = text.indexOf('{what}')
  const before = fill(open < 0 ? text : text.slice(0, open).replace(/_$/, ''), words)
  return open >= 0 && name.startsWith(clipName(before, HASHED_HEAD_BYTES))
}

function hasEdges(name: string, text: string): boolean {
  const { head, tail } = edgesOf(text)
  return name.startsWith(head) && name.endsWith(tail)
}

export function isAcceptedName(name: string, asked: Asked): boolean {
  const { templates, words } = asked
  const numbered = withoutNumber(name)
  const isOne = (whole: string) =>
    whole === name || numbered.some(({ head, room }) => clipName(whole, room) === head)
  for (const text of templates) {
    const whole = fill(text, words)
    const exact =
      byteLength(whole) <= MAX_NAME_BYTES
        ? [whole]
        : [nameFrom('hash', text, words), nameFrom('cut', text, words)]
    if (exact.some(isOne) || clipName(whole) === name) return true
    if (fitsHashed(name, text, words)) return true
  }
  return templates.some((text) => hasEdges(name, text) && patternOf(text, asked).test(name))
}

/** A column's name, and what is left when a beginning or an ending is dropped. */
export function shortened(column: string, { beginnings, endings }: Affixes): string[] {
  const ways = new Set([column])
  for (const ending of endings) {
    if (column.endsWith(ending) && column.length > ending.length) {
      ways.add(column.slice(0, -ending.length))
    }
  }
  for (const beginning of beginnings) {
    for (const way of [...ways]) {
      if (way.startsWith(beginning) && way.length > beginning.length) {
        ways.add(way.slice(beginning.length))
      }
    }
  }
  return [...ways]
}
