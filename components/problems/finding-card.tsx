'use client'

import { Wrench } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { classes } from '@/components/ui/classes'
import type { ShownFinding } from '@/lib/client/lint/known-findings'
import { ActualAndExpected, ClauseLine, WaiveButton, WaivedNote } from './finding-parts'
import { type Severity, SeverityIcon } from './severity'
import { useProblems } from './use-problems'

const EDGES: Readonly<Record<Severity, string>> = {
  error: 'border-l-danger',
  warning: 'border-l-warning',
  info: 'border-l-info',
}

interface FindingCardProps {
  shown: ShownFinding
  /** For one of a part: whose it is, as a button that leads there. */
  showSubject?: boolean
}

/** A finding in the inspector: what is wrong, and what can be done about it right here. */
export function FindingCard({ shown, showSubject = false }: FindingCardProps) {
  const { finding, waived } = shown
  const { canFix, fix, go } = useProblems()
  return (
    <article
      className={classes(
        'space-y-1.5 rounded-r-control border-l-2 bg-page py-1.5 pr-2 pl-2 text-xs',
        waived ? 'border-l-field-line' : EDGES[finding.severity],
      )}
    >
      {showSubject && (
        <button
          type="button"
          className="block max-w-full truncate font-medium hover:underline"
          onClick={() => go(shown)}
        >
          {finding.subject}
        </button>
      )}
      <div className="flex gap-1.5">
        <SeverityIcon
          severity={finding.severity}
          size={13}
          className={waived ? 'mt-0.5 opacity-50' : 'mt-0.5'}
        />
        <p className={classes('min-w-0 break-words', waived && 'text-quiet line-through')}>
          {finding.message}
        </p>
      </div>
      {!waived && <ActualAndExpected shown={shown} />}
      <ClauseLine shown={shown} />
      <WaivedNote shown={shown} />
      <div className="flex flex-wrap gap-1">
        {canFix(shown) && (
          <Button size="tiny" onClick={() => fix(shown)} title={finding.fix?.title}>
            <Wrench aria-hidden="true" size={13} />
            Fix
          </Button>
        )}
        <WaiveButton shown={shown} />
      </div>
    </article>
  )
}
