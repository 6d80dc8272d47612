'use client'

/** Several of a few: the events of a trigger, the rights of a grant. */
import { Checkbox } from '@/components/ui/checkbox'

interface ChecksProps<V extends string> {
  options: readonly { value: V; label: string }[]
  value: readonly V[]
  disabled: boolean
  /** In the order of the options. */
  onChange(value: V[]): void
}

export function Checks<V extends string>({ options, value, disabled, onChange }: ChecksProps<V>) {
  const put = (one: V, on: boolean) =>
    onChange(
      options
        .map((option) => option.value)
        .filter((other) => (other === one ? on : value.includes(other))),
    )
  return (
    <div className="flex flex-wrap gap-x-3 gap-y-1.5">
      {options.map((option) => (
        <Checkbox
          key={option.value}
          label={option.label}
          checked={value.includes(option.value)}
          disabled={disabled}
          onChange={(on) => put(option.value, on)}
        />
      ))}
    </div>
  )
}
