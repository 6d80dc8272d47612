'use client'

import { type ComponentProps, useId } from 'react'
import { classes } from '@/components/ui/classes'

interface InlineFieldProps extends ComponentProps<'input'> {
  label: string
  error?: string | null | undefined
}

/** A field in a box, in the place of what is edited. What is wrong with it stands below. */
export function InlineField({ label, error, className, ...rest }: InlineFieldProps) {
  const errorId = useId()
  return (
    <span className={classes('nodrag nopan relative block min-w-0', className)}>
      <input
        aria-label={label}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? errorId : undefined}
        autoComplete="off"
        spellCheck={false}
        className={classes(
          'block h-[22px] w-full cursor-text rounded-[4px] bg-surface px-1.5 text-ink ring-2 outline-none select-text placeholder:text-quiet',
          error ? 'ring-danger' : 'ring-accent',
        )}
        {...rest}
      />
      {error && (
        <span
          id={errorId}
          role="alert"
          className="absolute top-full left-0 z-10 mt-1.5 w-max max-w-72 rounded-control border border-danger bg-raised px-2 py-1 text-xs leading-4 whitespace-normal text-danger shadow-raised"
        >
          {error}
        </span>
      )}
    </span>
  )
}
