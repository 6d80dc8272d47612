'use client'

/** SQL text: an expression in one line that grows, a query or a body in an editor that can be enlarged. */
import { Maximize2 } from 'lucide-react'
import { useState } from 'react'
import { SqlEditor } from '@/components/sql-editor/sql-editor'
import { Dialog } from '@/components/ui/dialog'
import { errorIdOf, Field } from '@/components/ui/field'
import { IconButton } from '@/components/ui/icon-button'
import { parseProblems, type TextForm } from '@/lib/sql/problems'
import { draftOf, keepDraft } from '../drafts'
import type { FieldProps, FieldSpec } from '../field-spec'

interface SqlInputProps {
  field: Omit<FieldProps<string | null>, 'commit'>
  /** Null for a text in another language than SQL. */
  form: TextForm | null
  lines: 'one' | 'many'
  placeholder?: string | undefined
  hideLabel?: boolean
  keep(text: string): boolean
}

export function SqlInput({ field, form, lines, placeholder, hideLabel, keep }: SqlInputProps) {
  const { record, value, mixed, label, hint, error, disabled, refuse } = field
  const [isLarge, setLarge] = useState(false)
  const text = mixed ? '' : (value ?? '')
  const id = `${record.id}-${label}`
  const commit = (next: string) => {
    const [problem] = form === null ? [] : parseProblems(next, form)
    if (!problem) return keep(next)
    const line = next.slice(0, problem.from).split('\n').length
    const where = next.includes('\n') ? `Line ${line}: ` : ''
    return refuse(`${where}${problem.message} It is kept when that is right.`)
  }
  const editor = (fill: boolean) => (
    <SqlEditor
      label={label}
      value={text}
      form={form}
      owner={record.id}
      oneLine={lines === 'one' && !fill}
      fill={fill}
      readOnly={disabled}
      wrong={error !== undefined}
      placeholder={mixed ? 'Different texts' : (placeholder ?? '')}
      draft={mixed ? null : draftOf(id)}
      onDraft={(draft) => mixed || keepDraft(id, draft)}
      onCommit={commit}
    />
  )
  const enlarge = (
    <IconButton
      label={`Enlarge ${label.toLowerCase()}`}
      icon={Maximize2}
      size="small"
      onClick={() => setLarge(true)}
    />
  )
  return (
    <Field
      id={id}
      label={label}
      hideLabel={hideLabel}
      hint={hint}
      error={error}
      isGroup
      action={lines === 'many' ? enlarge : undefined}
    >
      {isLarge ? (
        <Dialog title={label} size="large" onClose={() => setLarge(false)}>
          <div className="mt-4 h-[70vh]">{editor(true)}</div>
          <p id={errorIdOf('large')} aria-live="polite" className="mt-2 text-xs text-danger">
            {error}
          </p>
        </Dialog>
      ) : (
        editor(false)
      )}
    </Field>
  )
}

interface SqlWish {
  lines?: 'one' | 'many'
  placeholder?: string
  hint?: string
}

const hinted = ({ hint }: SqlWish) => (hint === undefined ? {} : { hint })

export function sql(form: TextForm, wish: SqlWish = {}): FieldSpec<string> {
  return {
    place: 'basic',
    many: false,
    ...hinted(wish),
    view: (props) => (
      <SqlInput
        field={props}
        form={form}
        lines={wish.lines ?? 'one'}
        placeholder={wish.placeholder}
        keep={(text) =>
          text.trim() === ''
            ? props.refuse('This cannot be empty. Escape takes back what was there.')
            : props.commit(text)
        }
      />
    ),
  }
}

export function optionalSql(form: TextForm, wish: SqlWish = {}): FieldSpec<string | null> {
  return {
    place: 'basic',
    many: true,
    ...hinted(wish),
    view: (props) => (
      <SqlInput
        field={props}
        form={form}
        lines={wish.lines ?? 'one'}
        placeholder={wish.placeholder}
        keep={(text) => props.commit(text.trim() === '' ? null : text)}
      />
    ),
  }
}
