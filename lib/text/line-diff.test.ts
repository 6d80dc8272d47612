import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type DiffLine, lineDiff } from './line-diff'

const written = (lines: readonly DiffLine[]) =>
  lines.map(({ sign, text }) => (sign === 'gap' ? '…' : `${sign}${text}`))

test('tells what goes and what comes, with a few lines around', () => {
  const before = 'a\nb\nc\nd\ne\nf\ng\nh\n'
  const after = 'a\nb\nc\nd\ne\nx\ng\nh\n'
  expect(written(lineDiff(before, after))).toEqual(['…', ' c', ' d', ' e', '-f', '+x', ' g', ' h'])
})

test('the same text has no difference; an empty one has all of it', () => {
  expect(lineDiff('a\n', 'a\n')).toEqual([])
  expect(written(lineDiff('', 'a\nb\n'))).toEqual(['+a', '+b'])
  expect(written(lineDiff('a\nb\n', ''))).toEqual(['-a', '-b'])
})

const text = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 6 })

test('either text can be read out of the difference, and no shorter one tells it', () => {
  fc.assert(
    fc.property(text, text, (a, b) => {
      // Short texts have no gaps: all lines are near each other.
      const lines = lineDiff(`${a.join('\n')}\n`, `${b.join('\n')}\n`)
      fc.pre(lines.length > 0 && lines.every(({ sign }) => sign !== 'gap'))
      const side = (...signs: string[]) =>
        lines.filter(({ sign }) => signs.includes(sign)).map((line) => line.text)
      expect(side(' ', '-')).toEqual(a.length === 0 ? [''] : a)
      expect(side(' ', '+')).toEqual(b.length === 0 ? [''] : b)
      const common = longest(a.length === 0 ? [''] : a, b.length === 0 ? [''] : b)
      expect(side(' ')).toHaveLength(common)
    }),
  )
})

/** The length of what two lists have in common, in order. */
function longest(a: readonly string[], b: readonly string[]): number {
  const [head, ...rest] = a
  if (head === undefined || b.length === 0) return 0
  const at = b.indexOf(head)
  const without = longest(rest, b)
  return at < 0 ? without : Math.max(without, 1 + longest(rest, b.slice(at + 1)))
}
