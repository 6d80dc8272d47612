import { expect, test } from 'vitest'
import type { Presence } from '@/lib/sync/protocol'
import { Guests } from './guests'

const ada: Presence = {
  client: '00000000-0000-4000-8000-000000000001',
  author: { name: 'Ada', colour: '#3b82f6' },
  diagram: null,
  selection: [],
}
const bob: Presence = { ...ada, client: '00000000-0000-4000-8000-000000000002' }

test('who gives no sign of life for half a minute is gone', () => {
  const guests = new Guests()
  guests.seen(ada, 0)
  guests.seen(bob, 0)
  expect(guests.expire(30_000)).toEqual([])
  expect(guests.seen(bob, 30_000)).toBe(false)
  expect(guests.expire(30_001)).toEqual([ada.client])
  expect(guests.list()).toEqual([bob])
  expect(guests.expire(60_001)).toEqual([bob.client])
})

test('only what changed is news', () => {
  const guests = new Guests()
  expect(guests.seen(ada, 0)).toBe(true)
  expect(guests.seen({ ...ada }, 1)).toBe(false)
  expect(guests.seen({ ...ada, diagram: null, selection: [] }, 2)).toBe(false)
  expect(guests.left(ada.client)).toBe(true)
  expect(guests.left(ada.client)).toBe(false)
})
