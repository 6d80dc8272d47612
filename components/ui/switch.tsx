'use client'

import { Switch as Radix } from 'radix-ui'
import { useId } from 'react'
import { classes } from './classes'

interface SwitchProps {
  label: string
  hint?: string | undefined
  hideLabel?: boolean
  checked: boolean
  disabled?: boolean
  onChange(checked: boolean): void
}

/** On or off, at once. */
export function Switch({
  label,
  hint,
  hideLabel,
  checked,
  disabled = false,
  onChange,
}: SwitchProps) {
  const id = useId()
  return (
    <div className="flex items-start gap-2">
      <Radix.Root
        id={id}
        checked={checked}
        disabled={disabled}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onCheckedChange={onChange}
        className="mt-px inline-flex h-4 w-7 shrink-0 items-center rounded-full border border-field-line bg-hover px-px data-[state=checked]:border-accent data-[state=checked]:bg-accent motion-safe:transition-colors disabled:opacity-50"
      >
        <Radix.Thumb className="block size-3 rounded-full bg-quiet data-[state=checked]:translate-x-3 data-[state=checked]:bg-on-accent motion-safe:transition-transform" />
      </Radix.Root>
      <div className={hideLabel ? 'sr-only' : 'min-w-0'}>
        <label htmlFor={id} className={classes('block leading-tight', disabled && 'opacity-60')}>
          {label}
        </label>
        {hint && (
          <p id={`${id}-hint`} className="mt-0.5 text-xs text-quiet">
            {hint}
          </p>
        )}
      </div>
    </div>
  )
}
