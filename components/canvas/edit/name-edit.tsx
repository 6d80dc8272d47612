'use client'

import { type KeyboardEvent, useRef, useState } from 'react'
import { useStudio } from '@/lib/client/studio/hooks'
import type { Refusal } from '@/lib/commands/command'
import { InlineField } from './inline-field'

interface NameEditProps {
  label: string
  value: string
  placeholder?: string
  className?: string
  onKeep(text: string): Refusal | null
  /** After it is kept or given up, with what stood there then. */
  onDone(how: 'enter' | 'tab' | 'back-tab' | 'escape' | 'left', text: string): void
}

const isBlank = (text: string) => text.trim() === ''

/** A name on its way: Enter, Tab and leaving keep it, Escape gives it up; a refused one stays to be corrected. */
export function NameEdit({ label, value, placeholder, className, onKeep, onDone }: NameEditProps) {
  const [text, setText] = useState(value)
  const [error, setError] = useState<string | null>(null)
  const isOver = useRef(false)
  const set = useStudio((state) => state.set)
  const end = (how: Parameters<NameEditProps['onDone']>[0]) => {
    if (isOver.current) return
    if (how !== 'escape' && !isBlank(text) && text !== value) {
      const refusal = onKeep(text.trim())
      if (refusal && how !== 'left') return setError(refusal.message)
      // Whoever has gone on is not held back, but told.
      if (refusal) set({ remark: refusal.message })
    }
    isOver.current = true
    onDone(how, text)
  }
  const press = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') end('enter')
    else if (event.key === 'Escape') end('escape')
    else if (event.key === 'Tab') {
      event.preventDefault()
      end(event.shiftKey ? 'back-tab' : 'tab')
    }
  }
  return (
    <InlineField
      label={label}
      value={text}
      error={error}
      placeholder={placeholder}
      className={className}
      autoFocus
      onFocus={(event) => event.target.select()}
      onChange={(event) => {
        setText(event.target.value)
        setError(null)
      }}
      onKeyDown={press}
      onBlur={() => end('left')}
    />
  )
}
