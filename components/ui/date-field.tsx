import { useId } from 'react'
import { classes } from './classes'
import { errorIdOf, Field, fieldBox } from './field'

interface DateFieldProps {
  label: string
  /** 2026-01-31. */
  value: string
  min?: string
  max?: string
  hint?: string
  error?: string | undefined
  onChange(value: string): void
}

export function DateField({ label, value, min, max, hint, error, onChange }: DateFieldProps) {
  const id = useId()
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      <input
        id={id}
        type="date"
        value={value}
        min={min}
        max={max}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? errorIdOf(id) : undefined}
        onChange={(event) => onChange(event.target.value)}
        className={classes(fieldBox(Boolean(error)), 'h-7')}
      />
    </Field>
  )
}
