import { expect, test } from 'vitest'
import { newId } from '@/lib/document/new-id'
import { lookedFrom, searchOf } from './use-url'

test('what is looked at survives the address', () => {
  const looked = { view: 'grid', diagram: newId(), selection: [newId(), newId()] } as const
  expect(lookedFrom(searchOf(looked))).toEqual(looked)
})

test('the usual is not written, and other parameters stay', () => {
  const usual = { view: 'diagram', diagram: null, selection: [] } as const
  expect(searchOf(usual)).toBe('')
  expect(searchOf(usual, '?from=mail&view=grid')).toBe('?from=mail')
})

test('nonsense in the address is passed over', () => {
  const search = `?view=film&diagram=&select=,${'x'.repeat(65)},`
  expect(lookedFrom(search)).toEqual({})
})
