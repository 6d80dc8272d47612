import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anySql } from '@/lib/testing/arbitrary/names'
import { pastedRows, readCell, showCell } from './seed-cell'

test.each([
  ['42', '42'],
  ['-1.5', '-1.5'],
  ['Ann', "'Ann'"],
  ["it's", "'it''s'"],
  ['', 'NULL'],
  ['true', 'true'],
  ["'42'", "'42'"],
  ['=now()', 'now()'],
  ['007x', "'007x'"],
])('%s is kept as %s', (typed, kept) => expect(readCell(typed)).toBe(kept))

test('what is shown, typed again, is the same cell', () => {
  fc.assert(
    fc.property(anySql, (sql) => {
      const cell = sql.trim()
      fc.pre(cell !== '')
      expect(readCell(showCell(cell))).toBe(cell)
    }),
  )
})

test('rows from a spreadsheet', () => {
  expect(pastedRows('a\tb\r\nc\t\r\n')).toEqual([
    ['a', 'b'],
    ['c', ''],
  ])
})
