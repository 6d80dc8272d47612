import { z } from 'zod'
import type { Look } from '../look'
import { objectRule } from '../rule'
import { SHORT_WORDS, WITHOUT_VOWELS } from './lib/abbreviations'
import { judgedColumn, judgedTable } from './lib/judged-table'
import { renameFix } from './lib/rename-fix'
import { allowedWords } from './lib/words-allowed'

const VOWEL = /[aeiouy0-9]/

interface Options {
  readonly words: Readonly<Record<string, string>>
  readonly allowed: readonly string[]
}

/** The first word that is cut short. */
function shortWord(look: Look, name: string, { words, allowed }: Options): string | undefined {
  if (name.includes('$')) return undefined
  return name.split('_').find((word) => {
    const isShort =
      Object.hasOwn(words, word) ||
      (word.length > 2 && /^[a-z]+$/.test(word) && !VOWEL.test(word) && !allowed.includes(word))
    return isShort && !allowedWords(look).has(word)
  })
}

export const nameAbbreviation = objectRule({
  id: 'name-abbreviation',
  area: 'naming',
  title: 'Words are written out',
  why: 'Everybody shortens in another way: amt, amnt and amount end up beside each other. A word that is written out is found by those who search for it, and read by those who are new.',
  topics: {
    known: 'A word that is often cut short is written out',
    vowels: 'No word is left without vowels',
  },
  options: z.strictObject({
    /** Short words and what they stand for. */
    words: z.record(z.string(), z.string()).default(SHORT_WORDS),
    /** Words without vowels that everybody knows. */
    allowed: z.array(z.string()).default(() => [...WITHOUT_VOWELS]),
  }),
  on: ['column', 'table'],
  check(record, look, report, options) {
    const short = shortWord(look, record.name, options)
    if (short === undefined) return
    if (record.kind === 'column' ? !judgedColumn(look, record) : !judgedTable(look, record.id))
      return
    const expected = record.name
      .split('_')
      .map((word) => (Object.hasOwn(options.words, word) ? (options.words[word] ?? word) : word))
      .join('_')
    const known = expected !== record.name
    report({
      topic: known ? 'known' : 'vowels',
      attribute: 'name',
      message: `“${short}” in ${look.name(record)} is cut short. ${known ? `Call it ${expected}` : 'Write it out'}, or add the word to the abbreviations of the project.`,
      actual: record.name,
      ...(known ? { expected } : {}),
      fix: known ? renameFix(record, expected, false) : null,
    })
  },
})
