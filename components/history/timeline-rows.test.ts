import { describe, expect, test } from 'vitest'
import type { HistoryEntry } from '@/lib/sync/protocol'
import { timelineRows } from './timeline-rows'

const entry = (version: number, name: string, createdAt: Date): HistoryEntry => ({
  id: crypto.randomUUID(),
  label: `Edit ${version}`,
  version,
  client: crypto.randomUUID(),
  author: { name, colour: '#000000' },
  createdAt: createdAt.toISOString(),
  counts: { add: 1, remove: 0, set: 0, move: 0 },
})

describe('rows of the timeline', () => {
  const now = new Date(2026, 4, 10, 12)
  const entries = [
    entry(4, 'Ann', new Date(2026, 4, 10, 11)),
    entry(3, 'Ann', new Date(2026, 4, 10, 0, 1)),
    entry(2, 'Ann', new Date(2026, 4, 9, 23, 59)),
    entry(1, 'Ben', new Date(2026, 3, 1)),
  ]
  const point = {
    id: crypto.randomUUID(),
    version: 2,
    name: 'Before the move',
    author: { name: 'Ann', colour: '#000000' },
    createdAt: now.toISOString(),
  }
  const rows = timelineRows(entries, [point], now)

  test('a heading for each day, in words where it is near', () => {
    const days = rows.flatMap((row) => (row.type === 'day' ? [row.title] : []))
    expect(days).toEqual(['Today', 'Yesterday', expect.stringMatching(/1 April 2026/)])
  })

  test('a name is said once for a row of edits, and again on another day', () => {
    const same = rows.flatMap((row) => (row.type === 'entry' ? [row.isSameAuthor] : []))
    expect(same).toEqual([false, true, false, false])
  })

  test('named versions stand at their entry', () => {
    const named = rows.flatMap((row) =>
      row.type === 'entry' ? row.checkpoints.map(({ name }) => [row.entry.version, name]) : [],
    )
    expect(named).toEqual([[2, 'Before the move']])
  })
})
