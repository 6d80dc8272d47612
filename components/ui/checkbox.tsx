'use client'

import { Check, Minus } from 'lucide-react'
import { Checkbox as Radix } from 'radix-ui'
import { useId } from 'react'
import { classes } from './classes'

interface CheckboxProps {
  label: string
  hideLabel?: boolean
  /** Mixed: some of several are. */
  checked: boolean | 'mixed'
  disabled?: boolean
  onChange(checked: boolean): void
}

export function Checkbox({ label, hideLabel, checked, disabled = false, onChange }: CheckboxProps) {
  const id = useId()
  return (
    <span className="inline-flex items-center gap-1.5">
      <Radix.Root
        id={id}
        checked={checked === 'mixed' ? 'indeterminate' : checked}
        disabled={disabled}
        onCheckedChange={(next) => onChange(next === true)}
        className="inline-flex size-4 shrink-0 items-center justify-center rounded-[0.25rem] border border-field-line bg-surface text-on-accent data-[state=checked]:border-accent data-[state=checked]:bg-accent data-[state=indeterminate]:border-accent data-[state=indeterminate]:bg-accent disabled:opacity-50"
      >
        <Radix.Indicator>
          {checked === 'mixed' ? (
            <Minus aria-hidden="true" size={12} strokeWidth={3} />
          ) : (
            <Check aria-hidden="true" size={12} strokeWidth={3} />
          )}
        </Radix.Indicator>
      </Radix.Root>
      <label htmlFor={id} className={classes(hideLabel && 'sr-only', disabled && 'opacity-60')}>
        {label}
      </label>
    </span>
  )
}
