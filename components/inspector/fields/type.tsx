'use client'

/** A type, as people write it; kept as PostgreSQL prints it. */
import { Combobox } from '@/components/ui/combobox'
import type { FieldProps, FieldSpec } from '../field-spec'
import { shortType, types } from '../suggestions'
import { useOptions } from '../use-options'
import { useTypeReader } from '../use-type-reader'

interface TypeComboboxProps {
  field: Omit<FieldProps<string | null>, 'commit'>
  placeholder?: string
  hideLabel?: boolean
  /** An empty text is null. */
  keep(type: string | null): boolean
}

export function TypeCombobox({ field, placeholder = '', hideLabel, keep }: TypeComboboxProps) {
  const { record, value, mixed, label, hint, error, disabled, refuse } = field
  const read = useTypeReader()
  const options = useOptions(types, record)
  const commit = (text: string) => {
    if (text.trim() === '') return keep(null)
    const type = read(text)
    return type.ok ? keep(type.value) : refuse(type.error)
  }
  return (
    <Combobox
      label={label}
      hideLabel={hideLabel ?? false}
      value={mixed ? '' : (value ?? '')}
      shown={mixed ? '' : shortType(value ?? '')}
      options={options}
      free
      mono
      hint={hint}
      error={error}
      disabled={disabled}
      placeholder={mixed ? 'Different types' : placeholder}
      onCommit={commit}
    />
  )
}

export function type(): FieldSpec<string> {
  return {
    place: 'basic',
    many: true,
    view: (props) => (
      <TypeCombobox
        field={props}
        keep={(next) => (next === null ? props.refuse('Name a type.') : props.commit(next))}
      />
    ),
  }
}

export function optionalType(placeholder: string): FieldSpec<string | null> {
  return {
    place: 'basic',
    many: true,
    view: (props) => <TypeCombobox field={props} placeholder={placeholder} keep={props.commit} />,
  }
}

/** A column's type is read by the command that sets it: it knows what refers to the column and must follow. */
export function columnType(): FieldSpec<string> {
  return {
    place: 'basic',
    many: true,
    view: (props) => <SpokenType field={props} />,
  }
}

function SpokenType({ field }: { field: FieldProps<string> }) {
  const { record, value, mixed, label, hint, error, disabled, commit, refuse } = field
  const options = useOptions(types, record)
  return (
    <Combobox
      label={label}
      value={mixed ? '' : value}
      shown={mixed ? '' : shortType(value)}
      options={options}
      free
      mono
      hint={hint}
      error={error}
      disabled={disabled}
      placeholder={mixed ? 'Different types' : ''}
      onCommit={(text) => (text.trim() === '' ? refuse('Name a type.') : commit(text))}
    />
  )
}
