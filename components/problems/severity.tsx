/** How serious a finding is: a shape and a colour of its own, so that neither is needed to tell them apart. */
import { CircleX, Info, type LucideIcon, TriangleAlert } from 'lucide-react'
import { classes } from '@/components/ui/classes'
import type { Counts, ShownFinding } from '@/lib/client/lint/known-findings'
import type { Finding } from '@/lib/lint/finding'

export type Severity = Finding['severity']

interface Look {
  readonly Icon: LucideIcon
  readonly text: string
  readonly fill: string
  readonly one: string
  readonly many: string
}

export const SEVERITIES = ['error', 'warning', 'info'] as const satisfies readonly Severity[]

export const SEVERITY_LOOKS: Readonly<Record<Severity, Look>> = {
  error: {
    Icon: CircleX,
    text: 'text-danger',
    fill: 'bg-danger',
    one: 'error',
    many: 'errors',
  },
  warning: {
    Icon: TriangleAlert,
    text: 'text-warning',
    fill: 'bg-warning',
    one: 'warning',
    many: 'warnings',
  },
  info: { Icon: Info, text: 'text-info', fill: 'bg-info', one: 'remark', many: 'remarks' },
}

export const severityWords = (severity: Severity, count: number): string => {
  const { one, many } = SEVERITY_LOOKS[severity]
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`
}

/** “2 errors, 1 warning”; of nothing, nothing. */
export const countWords = (counts: Counts): string =>
  SEVERITIES.filter((severity) => counts[severity] > 0)
    .map((severity) => severityWords(severity, counts[severity]))
    .join(', ')

/** The most serious of them that nobody answers for. */
export function worstOf(counts: Counts): Severity | null {
  return SEVERITIES.find((severity) => counts[severity] > 0) ?? null
}

export const openOf = ({ error, warning, info }: Counts): number => error + warning + info

/** The most serious first, what is waived last. */
export const byWeight = (a: ShownFinding, b: ShownFinding): number =>
  Number(a.waived) - Number(b.waived) ||
  SEVERITIES.indexOf(a.finding.severity) - SEVERITIES.indexOf(b.finding.severity)

export const isOpen = ({ waived }: ShownFinding): boolean => !waived

interface SeverityIconProps {
  severity: Severity
  size?: number
  className?: string
  /** Where the words stand beside it. */
  hidden?: boolean
}

export function SeverityIcon({ severity, size = 14, className, hidden }: SeverityIconProps) {
  const { Icon, text, one } = SEVERITY_LOOKS[severity]
  return (
    <Icon
      {...(hidden ? { 'aria-hidden': true } : { role: 'img', 'aria-label': one })}
      size={size}
      strokeWidth={2}
      className={classes('shrink-0', text, className)}
    />
  )
}
