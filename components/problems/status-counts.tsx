'use client'

import { CircleCheck, LoaderCircle } from 'lucide-react'
import { useCounts, useLint } from '@/lib/client/lint/hooks'
import { useStudio } from '@/lib/client/studio/hooks'
import { openOf, SEVERITIES, SeverityIcon, severityWords } from './severity'

/** In the status bar: how many errors and warnings there are; opens the list of them. */
export function StatusCounts() {
  const counts = useCounts()
  const status = useLint((state) => state.status)
  const isShown = useStudio((state) => state.bottom === 'problems')
  const set = useStudio((state) => state.set)
  const isClean = openOf(counts) === 0
  const shown = SEVERITIES.filter((severity) => severity !== 'info' || counts.info > 0)
  return (
    <button
      type="button"
      aria-pressed={isShown}
      title="Show the problems"
      onClick={() => set({ bottom: isShown ? null : 'problems' })}
      className="-ml-1.5 flex h-5 shrink-0 items-center gap-2.5 rounded-[0.3125rem] px-1.5 tabular-nums hover:bg-hover hover:text-ink"
    >
      {status === 'looking' && (
        <LoaderCircle aria-hidden="true" size={12} className="motion-safe:animate-spin" />
      )}
      {status === 'failed' && <span className="text-danger">Not checked</span>}
      {status === 'ready' && isClean && (
        <span className="flex items-center gap-1">
          <CircleCheck aria-hidden="true" size={13} className="text-added" />
          No problems
        </span>
      )}
      {status !== 'failed' &&
        !isClean &&
        shown.map((severity) => (
          <span key={severity} className="flex items-center gap-1">
            <SeverityIcon hidden severity={severity} size={13} />
            <span aria-hidden="true">{counts[severity].toLocaleString('en')}</span>
            <span className="sr-only">{severityWords(severity, counts[severity])}</span>
          </span>
        ))}
      {status === 'looking' && isClean && <span>Checking …</span>}
    </button>
  )
}
