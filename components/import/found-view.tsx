import type { Found } from '@/lib/client/worker/jobs/begin-jobs'
import { plural } from '@/lib/standards/words'

const SHOWN = 12

/** What a design holds, by kind: how many, and the first names. */
export function FoundView({ found }: { found: readonly Found[] }) {
  if (found.length === 0) return null
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-[0.8125rem]">
      {found.map(({ kind, label, names }) => (
        <div key={kind} className="col-span-2 grid grid-cols-subgrid">
          <dt className="text-quiet">
            <span className="tabular-nums">{names.length}</span>{' '}
            {names.length === 1 ? label.toLowerCase() : plural(label.toLowerCase())}
          </dt>
          <dd className="min-w-0 truncate" title={names.join(', ')}>
            {names.slice(0, SHOWN).join(', ')}
            {names.length > SHOWN && ' …'}
          </dd>
        </div>
      ))}
    </dl>
  )
}
