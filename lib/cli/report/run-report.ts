/** What came of running the script instead of reading it. */
import type { Run } from '@/lib/cli/read-model'
import { count, cut, place, table } from '@/lib/cli/report/text'
import type { Paint } from '@/lib/cli/terminal'
import type { AccountEntry } from '@/lib/sql/account'

const WIDTH = 60

export function runReport(
  run: Run,
  account: readonly AccountEntry[],
  { paint, many }: { paint: Paint; many: boolean },
): string {
  const waiting = account.filter(({ needsRun }) => needsRun)
  const rows = waiting.map((entry) => [
    '',
    place(entry.file, entry.line, many),
    cut(entry.text, WIDTH),
  ])
  const refused = run.refused.map(({ file, line, message }) => [
    '',
    place(file, line, many),
    message,
  ])
  const right = many ? new Set<number>() : new Set([1])
  return [
    '',
    paint('bold', `Run on ${run.engine}`),
    `  ${count(run.applied, 'statement')} ran, ${run.refused.length} refused, ${run.notRun.length} not run`,
    '  The model above is what the catalogue holds; rows are not read that way.',
    ...(rows.length === 0 ? [] : ['', 'Understood by running alone', ...table(rows, right)]),
    ...(refused.length === 0 ? [] : ['', 'Refused by PostgreSQL', ...table(refused, right)]),
    ...run.unread.map(({ text, reason }) => `  not read from the catalogue: ${text}: ${reason}`),
  ].join('\n')
}
