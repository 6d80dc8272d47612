'use client'

/** Text that is often one of a few words: a role, a schema, an index method. */
import { Combobox } from '@/components/ui/combobox'
import { EVERYBODY } from '@/lib/sql/ast/role'
import type { FieldProps, FieldSpec } from '../field-spec'
import { grantees, roles, type Source } from '../suggestions'
import { useOptions } from '../use-options'

interface SuggestedProps {
  field: Omit<FieldProps<string | null>, 'commit'>
  source: Source
  placeholder?: string | undefined
  shown?: ((value: string) => string) | undefined
  keep(text: string): boolean
}

function Suggested({ field, source, placeholder, shown, keep }: SuggestedProps) {
  const { record, value, mixed, label, hint, error, disabled } = field
  const options = useOptions(source, record)
  const text = mixed ? '' : (value ?? '')
  return (
    <Combobox
      label={label}
      value={text}
      shown={shown && !mixed ? shown(text) : text}
      options={options}
      free
      hint={hint}
      error={error}
      disabled={disabled}
      placeholder={mixed ? 'Different values' : (placeholder ?? '')}
      onCommit={keep}
    />
  )
}

interface SuggestedWish {
  hint?: string
  placeholder?: string
  shown?: (value: string) => string
}

const hinted = ({ hint }: SuggestedWish) => (hint === undefined ? {} : { hint })

export function suggested(source: Source, wish: SuggestedWish = {}): FieldSpec<string> {
  return {
    place: 'basic',
    many: true,
    ...hinted(wish),
    view: (props) => (
      <Suggested
        field={props}
        source={source}
        placeholder={wish.placeholder}
        shown={wish.shown}
        keep={(text) => (text === '' ? props.refuse('This cannot be empty.') : props.commit(text))}
      />
    ),
  }
}

export function optionallySuggested(
  source: Source,
  wish: SuggestedWish = {},
): FieldSpec<string | null> {
  return {
    place: 'basic',
    many: true,
    ...hinted(wish),
    view: (props) => (
      <Suggested
        field={props}
        source={source}
        placeholder={wish.placeholder}
        shown={wish.shown}
        keep={(text) => props.commit(text === '' ? null : text)}
      />
    ),
  }
}

export const owner = () => optionallySuggested(roles, { placeholder: 'Whoever creates it' })

/** The word for everybody is kept in small letters, and shown as people know it. */
export const roleShown = (value: string) => (value === EVERYBODY ? 'PUBLIC' : value)
export const grantee = () => suggested(grantees, { shown: roleShown })

/** A name that is chosen more often than made up. It is not renamed in several objects at once. */
export const suggestedName = (source: Source): FieldSpec<string> => ({
  ...suggested(source),
  many: false,
})
