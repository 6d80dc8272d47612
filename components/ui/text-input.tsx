'use client'

import { type KeyboardEvent, type ReactNode, useId } from 'react'
import { classes } from './classes'
import { errorIdOf, Field, fieldBox } from './field'
import { useDraft } from './use-draft'

export interface TextInputProps {
  label: string
  hideLabel?: boolean
  value: string
  hint?: ReactNode
  error?: string | undefined
  action?: ReactNode
  placeholder?: string | undefined
  disabled?: boolean
  autoFocus?: boolean
  mono?: boolean
  inputMode?: 'text' | 'numeric'
  /** Enter and leaving the field; false when it is not taken. */
  onCommit(text: string): boolean | undefined
  /** Escape, after what was typed is taken back. */
  onCancel?(): void
  /** The focus went elsewhere, after what was typed was handed over. */
  onLeave?(): void
}

/** One line that is kept on Enter and on leaving; Escape takes back what was typed. */
export function TextInput(props: TextInputProps) {
  const { label, hideLabel, value, hint, error, action, mono, ...others } = props
  const { onCommit, onCancel, onLeave, ...rest } = others
  const id = useId()
  const draft = useDraft(value, onCommit)
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') draft.commit()
    if (event.key !== 'Escape') return
    // What is open around the field stays open as long as there is something to take back.
    if (draft.isDirty) event.stopPropagation()
    event.preventDefault()
    draft.revert()
    onCancel?.()
  }
  return (
    <Field id={id} label={label} hideLabel={hideLabel} hint={hint} error={error} action={action}>
      <input
        id={id}
        autoComplete="off"
        spellCheck={false}
        value={draft.text}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? errorIdOf(id) : undefined}
        className={classes(fieldBox(Boolean(error)), 'h-7', mono && 'font-mono text-xs')}
        onFocus={(event) => rest.autoFocus && event.target.select()}
        onChange={(event) => draft.change(event.target.value)}
        onBlur={() => {
          draft.commit()
          onLeave?.()
        }}
        onKeyDown={press}
        {...rest}
      />
    </Field>
  )
}
