/** The keys of a cell that is being edited: what is typed is kept, and the cursor goes on. */
import type { KeyboardEvent } from 'react'
import { FIELDS } from '@/lib/grid/fields'
import type { GridController } from './controller'
import { NEW } from './grid-store'

export interface EditorHands {
  readonly controller: GridController
  /** Whether it was taken. */
  commit(): boolean
  cancel(): void
  /** To another of the options. */
  step(by: number): void
}

type Key = (hands: EditorHands, event: KeyboardEvent) => void

const enter: Key = ({ controller, commit }, event) => {
  const isNew = controller.state.editing?.row === NEW
  if (!commit()) return
  if (isNew && !event.shiftKey) controller.commitDraft(true)
  else controller.moveBy(event.shiftKey ? -1 : 1, 0)
}

const tab: Key = ({ controller, commit }, event) => {
  const { editing } = controller.state
  if (!commit()) return
  const atEnd = editing?.row === NEW && editing.field === FIELDS.at(-1)
  if (atEnd && !event.shiftKey) controller.commitDraft(true)
  else controller.moveBy(0, event.shiftKey ? -1 : 1)
}

const KEYS: Readonly<Record<string, Key>> = {
  Enter: enter,
  Tab: tab,
  Escape: ({ cancel }) => cancel(),
  ArrowDown: ({ step }) => step(1),
  ArrowUp: ({ step }) => step(-1),
}

/** Nothing of it reaches the sheet or the studio. */
export function pressInEditor(hands: EditorHands, event: KeyboardEvent): void {
  event.stopPropagation()
  const key = event.nativeEvent.isComposing ? undefined : KEYS[event.key]
  if (!key) return
  event.preventDefault()
  key(hands, event)
}
