'use client'

import { type KeyboardEvent, type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import { classes } from './classes'
import { errorIdOf, Field, fieldBox } from './field'
import { useDraft } from './use-draft'

interface TextAreaProps {
  label: string
  hideLabel?: boolean
  value: string
  hint?: ReactNode
  error?: string | undefined
  action?: ReactNode
  placeholder?: string
  disabled?: boolean
  /** Lines that it shows at least. */
  rows?: number
  onCommit(text: string): boolean | undefined
}

/** Several lines, as high as their text. Kept on leaving and on Ctrl or ⌘ with Enter. */
export function TextArea(props: TextAreaProps) {
  const { label, hideLabel, value, hint, error, action, rows = 2, onCommit, ...rest } = props
  const id = useId()
  const box = useRef<HTMLTextAreaElement>(null)
  const draft = useDraft(value, onCommit)
  const { text } = draft
  useLayoutEffect(() => {
    const element = box.current
    if (!element || element.value !== text) return
    element.style.height = 'auto'
    element.style.height = `${element.scrollHeight + 2}px`
  }, [text])
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) draft.commit()
    if (event.key !== 'Escape') return
    if (draft.isDirty) event.stopPropagation()
    event.preventDefault()
    draft.revert()
  }
  return (
    <Field id={id} label={label} hideLabel={hideLabel} hint={hint} error={error} action={action}>
      <textarea
        ref={box}
        id={id}
        rows={rows}
        value={text}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? errorIdOf(id) : undefined}
        className={classes(
          fieldBox(Boolean(error)),
          'block max-h-80 resize-none py-1 leading-normal',
        )}
        onChange={(event) => draft.change(event.target.value)}
        onBlur={() => draft.commit()}
        onKeyDown={press}
        {...rest}
      />
    </Field>
  )
}
