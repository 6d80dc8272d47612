'use client'

import { useMemo, useState } from 'react'
import { classes } from '@/components/ui/classes'
import type { ReadingReport } from '@/lib/client/worker/jobs/import-jobs'
import { type AccountEntry, type Outcome, totals } from '@/lib/sql/account'
import { counted } from './counted'

const OUTCOMES: readonly { outcome: Outcome; title: string; meaning: string; look: string }[] = [
  { outcome: 'modelled', title: 'understood', meaning: 'in the design', look: 'text-ink' },
  {
    outcome: 'verbatim',
    title: 'kept as SQL',
    meaning: 'comes out again as it stands',
    look: 'text-accent',
  },
  { outcome: 'skipped', title: 'skipped', meaning: 'not about the schema', look: 'text-quiet' },
  { outcome: 'rejected', title: 'refused', meaning: 'not in the design', look: 'text-danger' },
]
/** Listed unless the person asks for something else. */
const LISTED: readonly Outcome[] = ['rejected', 'verbatim']
const FIRST = 200

const placeOf = ({ file, line }: AccountEntry, isMany: boolean) =>
  isMany && file ? `${file}:${line}` : `line ${line}`

/** What became of every statement of what was read. */
export function AccountView({ report }: { report: ReadingReport }) {
  const { account, objects, remarks } = report
  const sums = useMemo(() => totals(account), [account])
  const [shown, setShown] = useState<Outcome | null>(null)
  const isMany = useMemo(() => new Set(account.map(({ file }) => file)).size > 1, [account])
  const listed = useMemo(() => {
    const wanted = shown === null ? LISTED : [shown]
    return wanted.flatMap((outcome) => account.filter((entry) => entry.outcome === outcome))
  }, [account, shown])
  const numbers = useMemo(() => new Map(account.map((entry, i) => [entry, i])), [account])
  const told = account.filter((entry) => entry.remarks.length > 0)
  return (
    <section aria-label="What was read">
      <ul className="flex flex-wrap gap-2">
        {OUTCOMES.map(({ outcome, title, meaning, look }) => (
          <li key={outcome}>
            <button
              type="button"
              aria-pressed={shown === outcome}
              title={meaning}
              disabled={sums[outcome] === 0}
              onClick={() => setShown(shown === outcome ? null : outcome)}
              className={classes(
                'rounded-control border px-2.5 py-1 text-left disabled:opacity-60',
                shown === outcome ? 'border-accent bg-accent-soft' : 'border-line',
              )}
            >
              <span className={classes('font-semibold tabular-nums', look)}>
                {sums[outcome].toLocaleString('en')}
              </span>{' '}
              <span className="text-quiet">{title}</span>
            </button>
          </li>
        ))}
      </ul>
      <p className="mt-2 text-quiet">
        {objects.length > 0
          ? objects.map(({ label, count }) => counted(label, count)).join(', ')
          : 'No object of a schema was found.'}
      </p>
      {remarks.map((remark) => (
        <p key={remark} className="mt-1 text-quiet">
          {remark}
        </p>
      ))}
      {listed.length > 0 && (
        <div className="mt-3 max-h-56 overflow-auto rounded-control border border-line">
          <table className="w-full text-xs">
            <thead className="sticky top-0 bg-surface text-left text-quiet">
              <tr>
                <th className="px-2 py-1 font-medium">Where</th>
                <th className="px-2 py-1 font-medium">Statement</th>
                <th className="px-2 py-1 font-medium">What became of it</th>
              </tr>
            </thead>
            <tbody>
              {listed.slice(0, FIRST).map((entry) => (
                <Line key={numbers.get(entry)} entry={entry} isMany={isMany} />
              ))}
            </tbody>
          </table>
          {listed.length > FIRST && (
            <p className="px-2 py-1 text-xs text-quiet">
              and {(listed.length - FIRST).toLocaleString('en')} more
            </p>
          )}
        </div>
      )}
      {told.slice(0, FIRST).map((entry) => (
        <p key={numbers.get(entry)} className="mt-1 text-xs text-quiet">
          {placeOf(entry, isMany)}: {entry.remarks.join(' ')}
        </p>
      ))}
    </section>
  )
}

function Line({ entry, isMany }: { entry: AccountEntry; isMany: boolean }) {
  const { outcome, text, reason } = entry
  const known = OUTCOMES.find((one) => one.outcome === outcome)
  return (
    <tr className="border-t border-line align-top">
      <td className="px-2 py-1 whitespace-nowrap text-quiet tabular-nums">
        {placeOf(entry, isMany)}
      </td>
      <td className="max-w-80 truncate px-2 py-1 font-mono" title={text}>
        {text}
      </td>
      <td className="px-2 py-1">
        <span className={known?.look}>{known?.title}</span>
        {reason && <span className="text-quiet"> – {reason}</span>}
      </td>
    </tr>
  )
}
