'use client'

/** The frame of a field that is made of several. */
import { type ReactNode, useId } from 'react'
import type { FieldProps } from '../field-spec'

interface GroupProps {
  field: Pick<FieldProps<unknown>, 'label' | 'hint' | 'error'>
  action?: ReactNode
  children: ReactNode
}

export function Group({ field, action, children }: GroupProps) {
  const id = useId()
  return (
    <fieldset className="min-w-0" aria-describedby={field.error ? id : undefined}>
      <div className="mb-1 flex items-center justify-between gap-2">
        <legend className="float-left text-xs font-medium text-quiet">{field.label}</legend>
        {action}
      </div>
      <div className="clear-both">{children}</div>
      {field.hint && <p className="mt-1 text-xs text-quiet">{field.hint}</p>}
      <p id={id} aria-live="polite" className="mt-1 text-xs text-danger empty:hidden">
        {field.error}
      </p>
    </fieldset>
  )
}
