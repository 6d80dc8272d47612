'use client'

/** What is told of a finding wherever it stands. */
import { CircleSlash } from 'lucide-react'
import { Button } from '@/components/ui/button'
import type { ShownFinding } from '@/lib/client/lint/known-findings'
import { useSessionState } from '@/lib/client/studio/hooks'
import { profileOf } from '@/lib/standards/project-standard'
import { useClauses } from './use-clauses'
import { useProblems } from './use-problems'

export function ActualAndExpected({ shown: { finding } }: { shown: ShownFinding }) {
  const { actual, expected } = finding
  if (actual === null && expected === null) return null
  return (
    <dl className="grid grid-cols-[max-content_1fr] gap-x-3 gap-y-0.5 text-xs">
      {actual !== null && (
        <>
          <dt className="text-quiet">Is</dt>
          <dd className="font-mono break-words text-danger">{actual}</dd>
        </>
      )}
      {expected !== null && (
        <>
          <dt className="text-quiet">Expected</dt>
          <dd className="font-mono break-words text-added">{expected}</dd>
        </>
      )}
    </dl>
  )
}

/** Who answers for it, why, and until when. */
export function WaivedNote({ shown: { waiver, waived } }: { shown: ShownFinding }) {
  if (!waiver) return null
  return (
    <p className="rounded-control bg-hover px-2 py-1.5 text-xs break-words">
      <span className={waived ? 'font-medium' : 'font-medium text-danger'}>
        {waived ? `Waived until ${waiver.until}` : `The waiver ran out on ${waiver.until}`}
      </span>{' '}
      by {waiver.owner}: {waiver.reason}
    </p>
  )
}

/** Waives it, or leads to the waiver that stands for it. */
export function WaiveButton({ shown }: { shown: ShownFinding }) {
  const { may, waive, changeWaiver, removeWaiver } = useProblems()
  const { waiver, waived } = shown
  if (!may.waive) return null
  if (!waiver || !waived) {
    return (
      <Button size="tiny" onClick={() => waive(shown)}>
        <CircleSlash aria-hidden="true" size={13} />
        {waiver ? 'Waive again …' : 'Waive …'}
      </Button>
    )
  }
  return (
    <>
      <Button size="tiny" onClick={() => changeWaiver(waiver)}>
        Change the waiver …
      </Button>
      <Button size="tiny" onClick={() => removeWaiver(waiver)}>
        Remove the waiver
      </Button>
    </>
  )
}

/** What the written standard says, and where. */
export function Clauses({ shown: { finding } }: { shown: ShownFinding }) {
  const clauses = useClauses()(finding)
  const { title, version } = useSessionState((state) => profileOf(state.project))
  if (clauses.length === 0) return null
  return (
    <div>
      <h4 className="text-xs font-medium text-quiet">
        {clauses.length === 1 ? 'The clause that asks for it' : 'The clauses that ask for it'},{' '}
        {title} {version}
      </h4>
      <ul className="mt-0.5 space-y-1.5">
        {clauses.map(({ clause, citation }) => (
          <li key={clause.id} className="border-l-2 border-line pl-2">
            {clause.says}
            <span className="block text-xs text-quiet">{citation}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The same in one line. */
export function ClauseLine({ shown: { finding } }: { shown: ShownFinding }) {
  const [first, ...others] = useClauses()(finding)
  if (!first) return null
  return (
    <p title={first.clause.says} className="break-words text-quiet">
      {first.citation}
      {others.length > 0 && ` and ${others.length} more`}
    </p>
  )
}
