import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decompose, isLossless, keepsDependencies } from './decompose'
import { judge } from './normal-form'
import type { Dependency, Relation } from './relation'

/** "A B -> C" and "A ->> B", attributes of one letter or word. */
function relation(attributes: string, ...lines: string[]): Relation {
  const words = (text = '') => text.trim().split(/\s+/).filter(Boolean)
  const dependencies = lines.map((line): Dependency => {
    const [from, to] = line.split(/->>?/)
    return { from: words(from), to: words(to), multivalued: line.includes('->>') }
  })
  return { attributes: words(attributes), dependencies }
}
const keysOf = (one: Relation) =>
  judge(one)
    .keys.map((key) => key.join(' '))
    .sort()

describe('textbook cases', () => {
  test.each([
    ['a chain', relation('A B C', 'A -> B', 'B -> C'), ['A'], '2nf'],
    ['a ring', relation('A B C', 'A -> B', 'B -> C', 'C -> A'), ['A', 'B', 'C'], '4nf'],
    ['no dependency at all', relation('A B C'), ['A B C'], '4nf'],
    ['a part of the key determines', relation('S P C Q', 'S P -> Q', 'S -> C'), ['S P'], '1nf'],
    [
      'street, city and post code',
      relation('street city code', 'street city -> code', 'code -> city'),
      ['street city', 'street code'],
      '3nf',
    ],
    [
      'teachers, courses and books',
      relation('course teacher book', 'course ->> teacher', 'course ->> book'),
      ['course teacher book'],
      'bcnf',
    ],
    ['two keys that overlap', relation('A B C D', 'A B -> C D', 'C -> B'), ['A B', 'A C'], '3nf'],
    [
      'employees and departments',
      relation(
        'emp name dept dept_name head',
        'emp -> name dept',
        'dept -> dept_name head',
        'head -> dept',
      ),
      ['emp'],
      '2nf',
    ],
    [
      'a many-valued fact whose left side is a key',
      relation('A B C', 'A -> B C', 'A ->> B'),
      ['A'],
      '4nf',
    ],
    [
      'five attributes with four keys',
      relation('A B C D E', 'A -> B C', 'C D -> E', 'B -> D', 'E -> A'),
      ['A', 'B C', 'C D', 'E'],
      '3nf',
    ],
  ])('%s', (_, given, keys, form) => {
    expect(keysOf(given)).toEqual([...keys].sort())
    expect(judge(given).form).toBe(form)
  })

  test('the offending dependency is told once, for the lowest form', () => {
    expect(judge(relation('S P C Q', 'S P -> Q', 'S -> C')).violations).toEqual([
      { form: '2nf', from: ['S'], to: ['C'], multivalued: false },
    ])
    expect(judge(relation('A B C', 'A -> B', 'B -> C')).violations).toEqual([
      { form: '3nf', from: ['B'], to: ['C'], multivalued: false },
    ])
    expect(judge(relation('course teacher book', 'course ->> teacher')).violations).toEqual([
      { form: '4nf', from: ['course'], to: ['teacher'], multivalued: true },
    ])
  })

  test('a functional dependency may follow from a multivalued one', () => {
    // A ->> B and C -> B give A -> B: B does not depend on the rest.
    const given = relation('A B C', 'A ->> B', 'C -> B')
    expect(
      judge(given).violations.some(({ from, to }) => from.join() === 'A' && to.join() === 'B'),
    ).toBe(true)
  })
})

describe('decompositions', () => {
  test.each([
    [relation('A B C', 'A -> B', 'B -> C'), '3nf', ['A B', 'B C']],
    [
      relation('street city code', 'street city -> code', 'code -> city'),
      'bcnf',
      ['city code', 'street code'],
    ],
    [
      relation('course teacher book', 'course ->> teacher'),
      '4nf',
      ['course book', 'course teacher'],
    ],
    [relation('S P C Q', 'S P -> Q', 'S -> C'), '3nf', ['S C', 'S P Q']],
  ] as const)('%#', (given, form, parts) => {
    expect(
      decompose(given, form)
        .map((part) => part.join(' '))
        .sort(),
    ).toEqual([...parts].sort())
  })

  const letters = ['A', 'B', 'C', 'D', 'E', 'F']
  const someOf = fc.subarray(letters, { minLength: 1, maxLength: 3 })
  const dependency = fc.record({ from: someOf, to: someOf, multivalued: fc.boolean() })
  const relations = fc
    .array(dependency, { maxLength: 6 })
    .map((dependencies): Relation => ({ attributes: letters, dependencies }))
  const functional = ({ attributes, dependencies }: Relation): Relation => ({
    attributes,
    dependencies: dependencies.map((one) => ({ ...one, multivalued: false })),
  })

  test('lose nothing, and reach the form', () => {
    const property = fc.property(relations, (given) => {
      const plain = functional(given)
      const third = decompose(plain, '3nf')
      expect(isLossless(plain, third)).toBe(true)
      expect(keepsDependencies(plain, third)).toBe(true)
      expect(isLossless(plain, decompose(plain, 'bcnf'))).toBe(true)
      const fourth = decompose(given, '4nf')
      expect(isLossless(given, fourth)).toBe(true)
      expect([...new Set(fourth.flat())].sort()).toEqual(letters)
    })
    fc.assert(property, { numRuns: 300 })
  })

  test('what is in a form already stays whole', () => {
    const property = fc.property(relations, (given) => {
      const { form } = judge(given)
      if (form === '4nf') expect(decompose(given, '4nf')).toEqual([letters])
      const plain = functional(given)
      const isBoyceCodd = ['bcnf', '4nf'].includes(judge(plain).form)
      expect(decompose(plain, 'bcnf').length === 1).toBe(isBoyceCodd)
    })
    fc.assert(property, { numRuns: 300 })
  })

  test('keys determine everything, and none has a part to spare', () => {
    const property = fc.property(relations, (given) => {
      const { keys } = judge(given)
      const decided = (key: readonly string[]) =>
        judge({ ...given, dependencies: [...given.dependencies, { from: key, to: letters }] }).keys
          .length
      expect(keys.length).toBeGreaterThan(0)
      for (const key of keys) {
        expect(keys.some((other) => other !== key && other.every((one) => key.includes(one)))).toBe(
          false,
        )
        // Saying of a key that it is one changes nothing.
        expect(decided(key)).toBe(keys.length)
      }
    })
    fc.assert(property, { numRuns: 200 })
  })
})

test('a split that loses rows is known as such', () => {
  const given = relation('A B C', 'A -> B')
  expect(
    isLossless(given, [
      ['A', 'B'],
      ['A', 'C'],
    ]),
  ).toBe(true)
  expect(
    isLossless(given, [
      ['A', 'B'],
      ['B', 'C'],
    ]),
  ).toBe(false)
})
