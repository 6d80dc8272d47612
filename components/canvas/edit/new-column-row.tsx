'use client'

import { type FocusEvent, type KeyboardEvent, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { MEANINGS, meaningOfName } from '@/lib/standards/meanings'
import { addColumn } from '../actions/change'
import type { Box } from '../scene/boxes'
import { useCanvasModel } from '../state/use-canvas'
import { InlineField } from './inline-field'
import { TypeField } from './type-field'

/** The next column of a table: name, Tab, type, Enter, and the one after it. Escape or an empty name ends it. */
export function NewColumnRow({ box }: { box: Box }) {
  const model = useCanvasModel()
  const nameField = useRef<HTMLInputElement>(null)
  const [name, setName] = useState('')
  const [type, setType] = useState('')
  const [error, setError] = useState<string | null>(null)
  const meaning = meaningOfName(name)
  const suggested = name === '' ? 'type' : meaning ? MEANINGS[meaning].label : 'text'
  const end = () => {
    model.edit(null)
    model.focusOn(box.id)
  }
  /** False when it was refused. */
  const keep = (typed: string): boolean => {
    const refusal = addColumn(model, box.id, name.trim(), typed.trim())
    setError(refusal?.message ?? null)
    return refusal === null
  }
  const next = (typed: string) => {
    if (name.trim() === '') return end()
    if (!keep(typed)) return nameField.current?.focus()
    flushSync(() => {
      setName('')
      setType('')
    })
    nameField.current?.focus()
    model.edit({ what: 'new-column', table: box.id })
  }
  const press = (event: KeyboardEvent, typed: string, field: 'name' | 'type') => {
    event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') end()
    else if (event.key === 'Enter') next(typed)
    else if (event.key === 'Tab' && !event.shiftKey && field === 'type') {
      event.preventDefault()
      next(typed)
    }
  }
  const leave = (event: FocusEvent<HTMLFieldSetElement>) => {
    const to = event.relatedTarget
    if (to instanceof Node && event.currentTarget.contains(to)) return
    if (model.state.editing?.what !== 'new-column') return
    if (name.trim() !== '') keep(type)
    model.edit(null)
  }
  return (
    <fieldset
      aria-label={`New column of ${box.object.name}`}
      className="absolute inset-x-0 top-full z-10 -mt-1 flex items-center gap-2 rounded-b-lg bg-surface py-1.5 pr-2.5 pl-8 shadow-raised ring-1 ring-line"
      onBlur={leave}
    >
      <InlineField
        ref={nameField}
        label={`Name of the new column of ${box.object.name}`}
        placeholder="column"
        className="grow"
        autoFocus
        value={name}
        error={error}
        onChange={(event) => {
          setName(event.target.value)
          setError(null)
        }}
        onKeyDown={(event) => press(event, type, 'name')}
      />
      <TypeField
        label={`Type of the new column of ${box.object.name}`}
        placeholder={suggested}
        className="w-[42%] shrink-0"
        value={type}
        onChange={setType}
        onKey={(event, typed) => press(event, typed, 'type')}
      />
    </fieldset>
  )
}
