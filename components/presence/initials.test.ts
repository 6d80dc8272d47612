import { expect, test } from 'vitest'
import { initialsOf } from './initials'

test.each([
  ['Guest Otter', 'GO'],
  ['Ada', 'A'],
  ['ada  king lovelace', 'AL'],
  ['倉庫 太郎', '倉太'],
  ['🦊 Fox', '🦊F'],
  ['', ''],
])('%s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials)
})
