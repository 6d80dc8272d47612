'use client'

import { ToggleGroup } from 'radix-ui'

interface SegmentsProps<V extends string> {
  label: string
  value: V | null
  options: readonly { value: V; label: string; hint?: string }[]
  disabled?: boolean
  onChange(value: V): void
}

/** Two to four short choices side by side. */
export function Segments<V extends string>(props: SegmentsProps<V>) {
  const { label, value, options, disabled = false, onChange } = props
  const choose = (next: string) => {
    const option = options.find((one) => one.value === next)
    // A second click on the chosen one gives nothing; one of them stays chosen.
    if (option) onChange(option.value)
  }
  return (
    <ToggleGroup.Root
      type="single"
      aria-label={label}
      value={value ?? ''}
      disabled={disabled}
      onValueChange={choose}
      className="flex h-7 w-full rounded-control border border-line bg-page p-0.5"
    >
      {options.map((option) => (
        <ToggleGroup.Item
          key={option.value}
          value={option.value}
          title={option.hint}
          className="min-w-0 grow truncate rounded-[0.3125rem] px-2 text-quiet hover:text-ink data-[state=on]:bg-raised data-[state=on]:text-ink data-[state=on]:shadow-panel disabled:opacity-60"
        >
          {option.label}
        </ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  )
}
