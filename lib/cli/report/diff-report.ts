/** The differences between two versions, object by object, as people read them. */
import { count, cut } from '@/lib/cli/report/text'
import type { Paint } from '@/lib/cli/terminal'
import type { MatchEntry } from '@/lib/match/account'
import type { Migration } from '@/lib/migration/migration'

const WIDTH = 70
const SIGNS = { added: '+', removed: '-', changed: '~', renamed: '→' } as const
const COLOURS = { added: 'green', removed: 'red', changed: 'yellow', renamed: 'cyan' } as const

function entryLines(entry: MatchEntry, paint: Paint): string[] {
  const { what, label, name, before, reason, changes } = entry
  const was = before === null ? '' : `, before ${before}`
  const why = reason === null ? '' : ` (${reason})`
  return [
    paint(COLOURS[what], `${SIGNS[what]} ${label.toLowerCase()} ${name}${was}${why}`),
    ...changes.map(
      (change) => `    ${change.label}: ${cut(change.from, WIDTH)} → ${cut(change.to, WIDTH)}`,
    ),
  ]
}

export function diffReport({ entries, up, refusals }: Migration, paint: Paint): string {
  if (entries.length === 0) return 'Nothing differs.'
  return [
    count(entries.length, 'difference'),
    '',
    ...entries.flatMap((entry) => entryLines(entry, paint)),
    ...(up.notes.length > 0 ? ['', ...up.notes] : []),
    ...refusals.map((one) => paint('red', `${one.object}: ${one.reason}. ${one.remedy}.`)),
  ].join('\n')
}
