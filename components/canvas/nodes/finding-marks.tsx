import {
  openOf,
  SEVERITY_LOOKS,
  type Severity,
  SeverityIcon,
  worstOf,
} from '@/components/problems/severity'
import { classes } from '@/components/ui/classes'
import { useFindingsIn } from '@/lib/client/lint/hooks'
import { countsOf } from '@/lib/client/lint/known-findings'
import type { Id } from '@/lib/kinds/common'

const EDGES: Readonly<Record<Severity, string>> = {
  error: 'ring-danger',
  warning: 'ring-warning',
  info: 'ring-info',
}

/** At a box's corner: how many findings there are on it and its parts. What they are, the box's name and its hint say. */
export function BoxMark({ id }: { id: Id }) {
  const counts = countsOf(useFindingsIn(id))
  const severity = worstOf(counts)
  if (severity === null) return null
  return (
    <span
      aria-hidden="true"
      data-mark={severity}
      className={classes(
        'pointer-events-none absolute -top-2 -right-2 flex h-[18px] items-center gap-0.5 rounded-full bg-surface pr-1.5 pl-1 text-[0.6875rem] leading-none font-medium tabular-nums ring-1',
        SEVERITY_LOOKS[severity].text,
        EDGES[severity],
      )}
    >
      <SeverityIcon hidden severity={severity} size={12} />
      {openOf(counts)}
    </span>
  )
}

const SHAPES: Readonly<Record<Severity, string>> = {
  error: 'M4 0.5a3.5 3.5 0 1 1 0 7a3.5 3.5 0 1 1 0-7z',
  warning: 'M4 0.4L7.8 7.4H0.2z',
  info: 'M4 1.5a2.5 2.5 0 1 1 0 5a2.5 2.5 0 1 1 0-5z',
}

/** In a row's left margin: a disc, a triangle or a ring. */
export function RowMark({ severity }: { severity: Severity }) {
  return (
    <svg
      aria-hidden="true"
      data-mark={severity}
      viewBox="0 0 8 8"
      className={classes('absolute left-[2px] size-[7px]', SEVERITY_LOOKS[severity].text)}
      fill={severity === 'info' ? 'none' : 'currentColor'}
      stroke="currentColor"
      strokeWidth={severity === 'info' ? 1.5 : 0}
    >
      <path d={SHAPES[severity]} />
    </svg>
  )
}
