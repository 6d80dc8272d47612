import { z } from 'zod'
import { columnSet } from '@/lib/commands/column-set'
import { givenFrom } from '@/lib/standards/profiles'
import { call } from '../fix'
import { objectRule } from '../rule'
import { judgedColumn } from './lib/judged-table'

interface Discouraged {
  readonly topic: 'char' | 'time-zone' | 'precision'
  readonly form: RegExp
  readonly because: string
  readonly instead: (type: string) => string
}

const TYPES: readonly Discouraged[] = [
  {
    topic: 'char',
    // One of two or three letters is a code, and always has as many.
    form: /^character(?:\((?:[4-9]|\d{2,})\))$/,
    because: 'fills up every value with blanks, which then count in some places and not in others',
    instead: (type) => type.replace('character', 'character varying'),
  },
  {
    topic: 'time-zone',
    form: /^time(?:\(\d\))? with time zone$/,
    because: 'has a zone without a day, so nobody can tell its offset',
    instead: () => 'timestamp with time zone',
  },
  {
    topic: 'precision',
    form: /^timestamp\(0\)/,
    because: 'rounds, so that a moment may lie half a second in the future',
    instead: (type) => type.replace('(0)', ''),
  },
]

export const columnTypeDiscouraged = objectRule({
  id: 'column-type-discouraged',
  area: 'postgresql',
  title: 'Types that surprise are not used',
  why: 'PostgreSQL keeps a few types because the SQL standard has them, and advises against them itself: they pad, round or leave out what is needed to understand a value.',
  topics: {
    char: 'Texts are not padded',
    'time-zone': 'A time of day has no zone',
    precision: 'Moments are not rounded to seconds',
  },
  options: z.strictObject({}),
  on: ['column'],
  check(column, look, report) {
    const found = TYPES.find(({ form }) => form.test(column.type))
    if (!found || !judgedColumn(look, column)) return
    const expected = found.instead(column.type)
    report({
      topic: found.topic,
      attribute: 'type',
      message: `The type ${column.type} of ${look.name(column)} ${found.because}. Make it ${expected}.`,
      actual: column.type,
      expected,
      fix: {
        title: `Make it ${expected}`,
        safe: false,
        calls: () => [
          call(columnSet, {
            standard: givenFrom(look.profile),
            id: column.id,
            changes: { type: expected },
          }),
        ],
      },
    })
  },
})
