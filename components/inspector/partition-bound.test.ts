import { expect, test } from 'vitest'
import { readBound, writeBound } from './partition-bound'

test.each([
  'DEFAULT',
  "FOR VALUES FROM ('2024-01-01', MINVALUE) TO ('2025-01-01', f(1, ')'))",
  "FOR VALUES IN ('a', 'b', NULL)",
  'FOR VALUES WITH (modulus 4, remainder 3)',
])('%s is taken apart and put together again', (text) => {
  const bound = readBound(text)
  expect(bound).not.toBeNull()
  if (bound) expect(writeBound(bound)).toBe(text)
})

test('the parts of a range', () => {
  expect(readBound("for values from (1) to (f(')'))")).toEqual({
    form: 'range',
    from: '1',
    to: "f(')')",
  })
})

test.each(['', 'FOR VALUES', 'FOR VALUES FROM (1)', 'FOR VALUES IN (1) x', 'a > 1'])(
  '“%s” is shown as it is',
  (text) => expect(readBound(text)).toBeNull(),
)
