'use client'

import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { classes } from '@/components/ui/classes'

interface NameFieldProps {
  label: string
  value: string
  placeholder?: string | undefined
  /** Why it cannot be so; null when it is taken. */
  onCommit(text: string, byKey: boolean): string | null
  /** After Escape, and after leaving the field without a change. `byKey`: the focus goes back to the tree. */
  onEnd(byKey: boolean): void
}

/** A name that is typed in place: kept on Enter and on leaving, taken back on Escape; a refusal is told below it. */
export function NameField({ label, value, placeholder, onCommit, onEnd }: NameFieldProps) {
  const [problem, setProblem] = useState<string | null>(null)
  const settled = useRef(false)
  const errorId = useId()
  const end = (byKey: boolean) => {
    settled.current = true
    onEnd(byKey)
  }
  const commit = (text: string, byKey: boolean) => {
    if (settled.current) return
    if (text.trim() === '' || text === value) return end(byKey)
    settled.current = true
    const refused = onCommit(text, byKey)
    if (refused === null) return
    settled.current = false
    if (byKey) setProblem(refused)
    else end(false)
  }
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') commit(event.currentTarget.value, true)
    else if (event.key === 'Escape') end(true)
    else return
    event.preventDefault()
  }
  return (
    <span className="relative min-w-0 grow">
      <input
        // biome-ignore lint/a11y/noAutofocus: the person has just asked for this field
        autoFocus
        aria-label={label}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? errorId : undefined}
        autoComplete="off"
        spellCheck={false}
        defaultValue={value}
        placeholder={placeholder}
        onFocus={(event) => event.target.select()}
        onInput={() => setProblem(null)}
        onBlur={(event) => commit(event.target.value, false)}
        onKeyDown={press}
        onClick={(event) => event.stopPropagation()}
        onDoubleClick={(event) => event.stopPropagation()}
        className={classes(
          'h-5.5 w-full rounded border bg-surface px-1 text-ink placeholder:text-quiet',
          problem ? 'border-danger' : 'border-field-line',
        )}
      />
      {problem && (
        <span
          id={errorId}
          role="alert"
          className="absolute inset-x-0 top-full z-10 mt-1 rounded-control border border-danger bg-danger-soft px-2 py-1 text-xs whitespace-normal text-danger shadow-raised"
        >
          {problem}
        </span>
      )}
    </span>
  )
}
