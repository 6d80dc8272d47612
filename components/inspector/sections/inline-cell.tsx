'use client'

/** Text that becomes a field when it is clicked, or on Enter and F2. */
import { type ReactNode, useState } from 'react'
import { classes } from '@/components/ui/classes'

interface InlineCellProps {
  /** What a press does: “Rename email”. */
  label: string
  text: string
  mono?: boolean
  quiet?: boolean
  disabled: boolean
  /** The field; it calls `close` when it is done. */
  children(close: () => void): ReactNode
}

export function InlineCell({ label, text, mono, quiet, disabled, children }: InlineCellProps) {
  const [isOpen, setOpen] = useState(false)
  if (isOpen) return children(() => setOpen(false))
  return (
    <button
      type="button"
      aria-label={label}
      disabled={disabled}
      className={classes(
        'h-7 w-full truncate rounded-control px-1 text-left enabled:hover:bg-hover',
        mono && 'font-mono text-xs',
        quiet && 'text-quiet',
      )}
      onClick={() => setOpen(true)}
      onKeyDown={(event) => {
        if (event.key !== 'F2') return
        event.preventDefault()
        setOpen(true)
      }}
    >
      {text}
    </button>
  )
}
