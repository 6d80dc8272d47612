import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromSheetText, toSheetText } from './sheet-text'

test.each([
  [
    'a\tb\nc\td',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'a\tb\r\nc\td\r\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['one\n', [['one']]],
  ['', [['']]],
  [
    '\t\n\t',
    [
      ['', ''],
      ['', ''],
    ],
  ],
  ['"two\nlines"\tb', [['two\nlines', 'b']]],
  ['"say ""hi"""', [['say "hi"']]],
  // A quotation mark that is not closed, or does not stand at the beginning, is a letter like any other.
  ['"open\tb', [['"open', 'b']]],
  ['5" pipe\tx', [['5" pipe', 'x']]],
])('reads %j', (text, rows) => {
  expect(fromSheetText(text)).toEqual(rows)
})

test('what is written is read back', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', ' ', '"', '\t', '\n', '\r', 'ß', '0') })
  const row = fc.array(cell, { minLength: 1, maxLength: 4 })
  // A last row that is one empty cell cannot be told from the line end after the row before it.
  const rows = fc
    .array(row, { minLength: 1, maxLength: 4 })
    .filter((all) => all.length === 1 || all.at(-1)?.length !== 1 || all.at(-1)?.[0] !== '')
  fc.assert(
    fc.property(rows, (all) => {
      expect(fromSheetText(toSheetText(all))).toEqual(all)
    }),
  )
})
