/** How the fields of the studio look: a small label above, what is wrong below. */
import type { ReactNode } from 'react'
import { classes } from './classes'

export const fieldBox = (wrong: boolean) =>
  classes(
    'w-full rounded-control border bg-surface px-2 text-ink placeholder:text-quiet disabled:opacity-60',
    wrong ? 'border-danger' : 'border-field-line',
  )

interface FieldProps {
  id: string
  label: string
  hideLabel?: boolean | undefined
  hint?: ReactNode
  error?: string | undefined
  /** What is labelled names itself; a click on the label does nothing. */
  isGroup?: boolean | undefined
  /** At the right of the label. */
  action?: ReactNode
  children: ReactNode
}

export const errorIdOf = (id: string) => `${id}-error`

export function Field(props: FieldProps) {
  const { id, label, hideLabel, hint, error, isGroup, action, children } = props
  const Label = isGroup ? 'span' : 'label'
  return (
    <div className="min-w-0">
      <div
        className={
          hideLabel && !action ? 'sr-only' : 'mb-1 flex items-center justify-between gap-2'
        }
      >
        <Label
          {...(isGroup ? {} : { htmlFor: id })}
          className={classes('text-xs font-medium text-quiet', hideLabel && 'sr-only')}
        >
          {label}
        </Label>
        {action}
      </div>
      {children}
      {hint && <p className="mt-1 text-xs text-quiet">{hint}</p>}
      <p id={errorIdOf(id)} aria-live="polite" className="mt-1 text-xs text-danger empty:hidden">
        {error}
      </p>
    </div>
  )
}
