'use client'

/** The state of a combobox and its keys: what was typed, which options fit, which of them is active. */
import { type KeyboardEvent, useMemo, useState } from 'react'
import { type ComboboxOption, fittingOptions } from './combobox-options'
import { useDraft } from './use-draft'

const SHOWN = 60

/** A function is asked when the list is needed. */
export type Options = readonly ComboboxOption[] | (() => readonly ComboboxOption[])

interface Wish {
  value: string
  /** What is shown for the value, where the options cannot be asked for it each time. */
  shown?: string | undefined
  options: Options
  /** Text that is none of the options is taken as it is. */
  free: boolean
  onCommit(value: string): boolean | undefined
  onCancel?: (() => void) | undefined
}

/** The value shown for an option of this value, so that an id is never seen. */
const shownFor = (options: readonly ComboboxOption[], value: string) =>
  options.find((option) => option.value === value)?.label ?? value

const listOf = (options: Options) => (typeof options === 'function' ? options() : options)

export function useCombobox({ value, shown, options, free, onCommit, onCancel }: Wish) {
  const [isOpen, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const commitText = (text: string) => {
    const named = listOf(options).find((option) => (option.label ?? option.value) === text)
    if (named) return onCommit(named.value)
    if (free) return onCommit(text)
    // Nothing of this name: the field goes back to what it was.
    return undefined
  }
  const known = shown ?? (typeof options === 'function' ? value : shownFor(options, value))
  const draft = useDraft(known, commitText)
  const typed = draft.isDirty ? draft.text : ''
  const fitting = useMemo(
    () => (isOpen ? fittingOptions(listOf(options), typed, SHOWN) : []),
    [isOpen, options, typed],
  )
  const close = () => {
    setOpen(false)
    setActive(-1)
  }
  const choose = (option: ComboboxOption) => {
    close()
    if (onCommit(option.value) === false) draft.change(option.label ?? option.value)
    else draft.revert()
  }
  const move = (by: number) => {
    if (!isOpen) return setOpen(true)
    if (fitting.length === 0) return
    const from = active < 0 && by < 0 ? 0 : active
    setActive((from + by + fitting.length) % fitting.length)
  }
  const takeBack = (event: KeyboardEvent) => {
    if (isOpen || draft.isDirty) event.stopPropagation()
    event.preventDefault()
    if (isOpen && !draft.isDirty) return close()
    close()
    draft.revert()
    onCancel?.()
  }
  const enter = () => {
    const option = fitting[active]
    if (isOpen && option) choose(option)
    else {
      close()
      draft.commit()
    }
  }
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const way = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (way !== 0) {
      event.preventDefault()
      move(way)
    } else if (event.key === 'Enter') enter()
    else if (event.key === 'Escape') takeBack(event)
  }
  return {
    text: draft.text,
    isOpen: isOpen && fitting.length > 0,
    active,
    fitting,
    setActive,
    open: () => setOpen(true),
    close,
    choose,
    type(text: string) {
      draft.change(text)
      setOpen(true)
      // Where only an option will do, Enter takes the best one.
      setActive(free ? -1 : 0)
    },
    leave() {
      close()
      draft.commit()
    },
    press,
  }
}
