import { expect, test } from 'vitest'
import { PROFILES } from '../profiles'
import { readOwnStandard, writeOwnStandard } from './own-yaml'

const HOUSE = `
key: house
title: House rules
version: "1.2"
extends: cloudlab
rules:
  index-foreign-key: info
components: [shop, ledger]
profile:
  names:
    index: ix_{table}_{columns}
  storage:
    money: { type: "numeric(19,4)" }
`

const read = (text: string) => {
  const result = readOwnStandard(text)
  if (!result.ok) throw new Error(result.error.map(({ message }) => message).join('; '))
  return result.value
}
const problems = (text: string) => {
  const result = readOwnStandard(text)
  return result.ok
    ? []
    : result.error.map(({ subject, line, message }) => ({ subject, line, message }))
}

test('what is written differs from the base, all else is the base', () => {
  const { profile } = read(HOUSE)
  const { cloudlab } = PROFILES
  expect(profile).toEqual({
    ...cloudlab,
    id: 'house',
    base: 'cloudlab',
    title: 'House rules',
    version: '1.2',
    names: { ...cloudlab.names, index: 'ix_{table}_{columns}' },
    storage: { ...cloudlab.storage, money: { ...cloudlab.storage.money, type: 'numeric(19,4)' } },
    rules: {
      ...cloudlab.rules,
      'index-foreign-key': { ...cloudlab.rules['index-foreign-key'], severity: 'info' },
    },
    lists: { ...cloudlab.lists, components: ['shop', 'ledger'] },
  })
})

test('a standard that was written is read back as it was', () => {
  const { own } = read(HOUSE)
  const text = writeOwnStandard(own)
  expect(read(text).own).toEqual(own)
  expect(writeOwnStandard(read(text).own)).toBe(text)
})

test.each([
  ['no YAML', 'key: [', undefined, /no YAML/],
  ['an unknown base', HOUSE.replace('cloudlab', 'clodlab'), 'extends', /./],
  [
    'an unknown rule',
    HOUSE.replace('index-foreign-key', 'index-foreign-kye'),
    'rules.index-foreign-kye',
    /no rule/,
  ],
  [
    'a template with a word that there is not',
    HOUSE.replace('{table}', '{tabel}'),
    'profile.names.index',
    /may use only/,
  ],
  [
    'a severity that there is not',
    HOUSE.replace(': info', ': fatal'),
    'rules.index-foreign-key',
    /./,
  ],
  ['a part that there is not', HOUSE.replace('storage:', 'storrage:'), 'profile', /storrage/],
  [
    'the key of a written standard',
    HOUSE.replace('key: house', 'key: alai'),
    'key',
    /written standard/,
  ],
  ['what is said elsewhere', `${HOUSE}  title: Other\n`, 'profile.title', /not said here/],
])('%s is told at its line', (_, text, subject, message) => {
  const [first] = problems(text)
  expect(first?.message).toMatch(message)
  if (subject) expect(first?.subject).toBe(subject)
  expect(first?.line).toBeGreaterThan(0)
})

test('a hostile file is refused, not worked through', () => {
  const bomb = `a: &a [x, x]\n${Array.from({ length: 30 }, (_, n) => `b${n}: &b${n} [*${n === 0 ? 'a' : `b${n - 1}`}, *${n === 0 ? 'a' : `b${n - 1}`}]`).join('\n')}`
  expect(problems(bomb).length).toBeGreaterThan(0)
  expect(problems('x'.repeat(2_000_000)).length).toBe(1)
})
