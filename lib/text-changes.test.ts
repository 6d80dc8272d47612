import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type TextChange, textChanges } from './text-changes'

function changed(text: string, changes: readonly TextChange[]): string {
  return changes.reduceRight(
    (now, { from, to, insert }) => now.slice(0, from) + insert + now.slice(to),
    text,
  )
}

const text = fc
  .array(fc.constantFrom('a int,', 'b text,', 'CREATE TABLE c (', ');', '', '\u{1f600}'), {
    maxLength: 12,
  })
  .chain((lines) => fc.constantFrom('\n', '\r\n').map((end) => lines.join(end)))

describe('changes of a text', () => {
  test('make the other text, in order and apart', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const changes = textChanges(before, after)
        expect(changed(before, changes)).toBe(after)
        changes.reduce((end, { from, to }) => {
          expect(from).toBeGreaterThanOrEqual(end)
          expect(to).toBeGreaterThanOrEqual(from)
          return to
        }, 0)
      }),
    )
  })

  test('are none when nothing changed', () => {
    expect(textChanges('a\nb', 'a\nb')).toEqual([])
  })

  test('leave alone what stands between two of them', () => {
    const before = 'CREATE TABLE a (\n  x int\n);\n\nCREATE TABLE b (\n  y int\n);\n'
    const after = before.replace('x int', 'x bigint').replace('y int', 'y text')
    expect(textChanges(before, after)).toEqual([
      { from: 21, to: 21, insert: 'big' },
      { from: 50, to: 52, insert: 'tex' },
    ])
  })
})
