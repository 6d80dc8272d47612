'use client'

import { classes } from '@/components/ui/classes'
import { type RuleSeverity, severitySchema } from '@/lib/standards/rule-setting'

interface SeveritySelectProps {
  label: string
  base: RuleSeverity
  baseTitle: string
  /** Null: as in the base. */
  value: RuleSeverity | null
  onChange(severity: RuleSeverity | null): void
}

/** The browser's own list: there are hundreds of these on one page. */
export function SeveritySelect({ label, base, baseTitle, value, onChange }: SeveritySelectProps) {
  return (
    <select
      aria-label={label}
      value={value ?? ''}
      onChange={({ target }) => {
        const chosen = severitySchema.safeParse(target.value)
        onChange(chosen.success ? chosen.data : null)
      }}
      className={classes(
        'h-7 w-44 shrink-0 rounded-control border border-field-line bg-surface px-1.5 text-[0.8125rem]',
        value === null ? 'text-quiet' : 'font-medium text-ink',
      )}
    >
      <option value="">
        as in {baseTitle} ({base})
      </option>
      {severitySchema.options.map((severity) => (
        <option key={severity} value={severity}>
          {severity}
        </option>
      ))}
    </select>
  )
}
