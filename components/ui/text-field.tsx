import { type ComponentProps, useId } from 'react'
import { classes } from './classes'

interface TextFieldProps extends ComponentProps<'input'> {
  label: string
  /** The label is read out, not shown. */
  hideLabel?: boolean
  error?: string | undefined
}

export function TextField({ label, hideLabel, error, className, ...rest }: TextFieldProps) {
  const id = useId()
  const errorId = `${id}-error`
  return (
    <div className={className}>
      <label
        htmlFor={id}
        className={hideLabel ? 'sr-only' : 'mb-1.5 block text-[0.8125rem] font-medium text-quiet'}
      >
        {label}
      </label>
      <input
        id={id}
        autoComplete="off"
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? errorId : undefined}
        className={classes(
          'h-10 w-full rounded-control border bg-surface px-3 text-sm text-ink placeholder:text-quiet',
          error ? 'border-danger' : 'border-field-line',
        )}
        {...rest}
      />
      <p
        id={errorId}
        aria-live="polite"
        className="mt-1.5 text-[0.8125rem] text-danger empty:hidden"
      >
        {error}
      </p>
    </div>
  )
}
