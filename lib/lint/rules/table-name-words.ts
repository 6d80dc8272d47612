import { z } from 'zod'
import { entityOf } from '@/lib/standards/entity'
import { singular } from '@/lib/standards/words'
import type { Look } from '../look'
import { objectRule } from '../rule'
import { componentsOf } from './lib/components'
import { judgedTable } from './lib/judged-table'
import { allowedWords } from './lib/words-allowed'

const list = (words: string) => z.array(z.string()).default(() => words.split(' '))

export const tableNameWords = objectRule({
  id: 'table-name-words',
  area: 'naming',
  title: 'The names of tables say what they hold',
  why: 'A table called data or t1 has to be opened to be understood, and the next one will be called data2. A name that says what a row is needs no comment.',
  topics: {
    short: 'No words of one or two letters',
    generic: 'No words that would fit any table',
  },
  options: z.strictObject({
    /** Short words that say something. */
    allowed: list(
      'id ip ui os qa hr it ai ml tv 2d 3d eu us uk of to in by on at or as is up an no pc db',
    ),
    /** Wherever they stand in a name. */
    generic: list('tmp temp misc info stuff dummy foo bar'),
    /** As the whole name. */
    genericAlone: list(
      'data item thing object record value list table row entry element detail main new old test field',
    ),
  }),
  on: ['table'],
  check(table, look, report, options) {
    if (!judgedTable(look, table.id)) return
    const words = wordsOf(look, table.name)
    const isOdd = (word: string) =>
      word.length < 3 && !/^\d+$/.test(word) && !options.allowed.includes(word)
    const short = words.find((word) => isOdd(word) && !allowedWords(look).has(word))
    if (short !== undefined) {
      report({
        topic: 'short',
        attribute: 'name',
        message: `The word “${short}” in the name of the table ${look.name(table)} is too short to be understood. Write it out, or add it to the abbreviations of the project.`,
        actual: table.name,
      })
    }
    const bare = words.map((word) => word.replace(/\d+$/, ''))
    const alone = bare.filter((word) => word !== '')
    const generic =
      alone.find((word) => options.generic.includes(word)) ??
      (alone.length === 1 && options.genericAlone.includes(singular(alone[0] ?? ''))
        ? alone[0]
        : undefined)
    if (generic === undefined) return
    report({
      topic: 'generic',
      attribute: 'name',
      message: `“${generic}” in the name of the table ${look.name(table)} would fit any table. Say what a row of it is.`,
      actual: table.name,
    })
  },
})

/** Those of the thing itself, without the system that it belongs to. */
function wordsOf(look: Look, name: string): string[] {
  const words = entityOf(look.profile, name)
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
  return componentsOf(look).includes(words[0] ?? '') && words.length > 1 ? words.slice(1) : words
}
