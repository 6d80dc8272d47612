'use client'

import { Check, ChevronDown } from 'lucide-react'
import { Select as Radix } from 'radix-ui'
import { type ReactNode, useId } from 'react'
import { classes } from './classes'
import { errorIdOf, Field, fieldBox } from './field'
import { usePortalContainer } from './portal'

export interface SelectOption<V extends string> {
  value: V
  label: string
  hint?: string | undefined
}

interface SelectProps<V extends string> {
  label: string
  hideLabel?: boolean
  /** Null: several things with different values, or none yet; the placeholder is shown. */
  value: V | null
  options: readonly SelectOption<V>[]
  placeholder?: string
  hint?: ReactNode
  error?: string | undefined
  action?: ReactNode
  disabled?: boolean
  onChange(value: V): void
}

/** One of a few. For many, or for text of one's own: Combobox. */
export function Select<V extends string>(props: SelectProps<V>) {
  const { label, hideLabel, value, options, placeholder, hint, error, action, disabled } = props
  const id = useId()
  const container = usePortalContainer()
  // radix-ui has no use for an empty value, so options are known by their place.
  const at = options.findIndex((option) => option.value === value)
  const choose = (place: string) => {
    const option = options[Number(place)]
    if (option) props.onChange(option.value)
  }
  return (
    <Field id={id} label={label} hideLabel={hideLabel} hint={hint} error={error} action={action}>
      <Radix.Root
        value={at < 0 ? '' : String(at)}
        disabled={disabled ?? false}
        onValueChange={choose}
      >
        <Radix.Trigger
          id={id}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? errorIdOf(id) : undefined}
          className={classes(
            fieldBox(Boolean(error)),
            'flex h-7 items-center justify-between gap-1 pr-1.5 text-left data-placeholder:text-quiet',
          )}
        >
          <span className="truncate">
            <Radix.Value placeholder={placeholder ?? '\u00a0'} />
          </span>
          <ChevronDown aria-hidden="true" size={14} className="shrink-0 text-quiet" />
        </Radix.Trigger>
        <Radix.Portal container={container}>
          <Radix.Content
            position="popper"
            sideOffset={4}
            collisionPadding={8}
            className="z-50 max-h-(--radix-select-content-available-height) min-w-(--radix-select-trigger-width) overflow-hidden rounded-control border border-line bg-raised text-[0.8125rem] text-ink shadow-raised"
          >
            <Radix.Viewport className="p-1">
              {options.map((option, place) => (
                <Radix.Item
                  key={option.value}
                  value={String(place)}
                  className="flex min-h-7 cursor-default items-center gap-1.5 rounded-[0.3125rem] py-1 pr-3 pl-1.5 outline-none select-none data-highlighted:bg-accent-soft"
                >
                  <span className="w-4 shrink-0">
                    <Radix.ItemIndicator>
                      <Check aria-hidden="true" size={14} strokeWidth={2} />
                    </Radix.ItemIndicator>
                  </span>
                  <span>
                    <Radix.ItemText>{option.label}</Radix.ItemText>
                    {option.hint && <span className="block text-xs text-quiet">{option.hint}</span>}
                  </span>
                </Radix.Item>
              ))}
            </Radix.Viewport>
          </Radix.Content>
        </Radix.Portal>
      </Radix.Root>
    </Field>
  )
}
