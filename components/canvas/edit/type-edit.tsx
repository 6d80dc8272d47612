'use client'

import { type KeyboardEvent, useRef, useState } from 'react'
import type { Refusal } from '@/lib/commands/command'
import { TypeField } from './type-field'

interface TypeEditProps {
  label: string
  value: string
  className?: string
  onKeep(text: string): Refusal | null
  onDone(how: 'enter' | 'tab' | 'back-tab' | 'escape' | 'left'): void
}

/** A column's type on its way; like a name, with the types that fit below. */
export function TypeEdit({ label, value, className, onKeep, onDone }: TypeEditProps) {
  const [text, setText] = useState(value)
  const [error, setError] = useState<string | null>(null)
  const isOver = useRef(false)
  const end = (how: Parameters<TypeEditProps['onDone']>[0], given: string) => {
    if (isOver.current) return
    if (how !== 'escape' && given.trim() !== '' && given !== value) {
      const refusal = onKeep(given.trim())
      if (refusal && how !== 'left') return setError(refusal.message)
    }
    isOver.current = true
    onDone(how)
  }
  const key = (event: KeyboardEvent, given: string) => {
    if (event.key === 'Enter') end('enter', given)
    else if (event.key === 'Escape') end('escape', given)
    else if (event.key === 'Tab') {
      event.preventDefault()
      end(event.shiftKey ? 'back-tab' : 'tab', given)
    }
  }
  return (
    <TypeField
      label={label}
      value={text}
      error={error}
      autoFocus
      {...(className ? { className } : {})}
      onChange={(next) => {
        setText(next)
        setError(null)
      }}
      onKey={key}
      onLeave={() => end('left', text)}
    />
  )
}
