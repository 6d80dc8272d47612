/** The history as rows of a list: a heading for each day, and below it what was done, the newest first. */
import type { Checkpoint, HistoryEntry } from '@/lib/sync/protocol'
import { dayOf } from './when'

export type TimelineRow =
  | { type: 'day'; key: string; title: string }
  | {
      type: 'entry'
      key: string
      entry: HistoryEntry
      checkpoints: readonly Checkpoint[]
      /** The same person went on right after: the name need not be said again. */
      isSameAuthor: boolean
    }

export function timelineRows(
  entries: readonly HistoryEntry[],
  checkpoints: readonly Checkpoint[],
  now: Date,
): TimelineRow[] {
  const rows: TimelineRow[] = []
  let day = ''
  let author = ''
  for (const entry of entries) {
    const title = dayOf(entry.createdAt, now)
    if (title !== day) {
      rows.push({ type: 'day', key: title, title })
      day = title
      author = ''
    }
    rows.push({
      type: 'entry',
      key: String(entry.version),
      entry,
      checkpoints: checkpoints.filter(({ version }) => version === entry.version),
      isSameAuthor: author === entry.author.name,
    })
    author = entry.author.name
  }
  return rows
}
