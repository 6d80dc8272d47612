'use client'

/** A field below a list in which the next entry is typed or chosen; it is empty again when that is taken. */
import { useState } from 'react'
import { Combobox } from '@/components/ui/combobox'
import type { Options } from '@/components/ui/use-combobox'

interface AdderProps {
  label: string
  options: Options
  free?: boolean
  disabled?: boolean
  mono?: boolean
  onAdd(value: string): boolean
}

export function Adder({ label, options, free = false, disabled = false, mono, onAdd }: AdderProps) {
  // A new field for each entry: nothing of the last one stays in it.
  const [count, setCount] = useState(0)
  return (
    <div className="mt-1">
      <Combobox
        key={count}
        label={label}
        hideLabel
        value=""
        shown=""
        options={options}
        free={free}
        placeholder={`${label}…`}
        disabled={disabled}
        autoFocus={count > 0}
        mono={mono ?? false}
        onCommit={(value) => {
          if (value.trim() === '') return undefined
          if (!onAdd(value)) return false
          setCount(count + 1)
          return true
        }}
      />
    </div>
  )
}
