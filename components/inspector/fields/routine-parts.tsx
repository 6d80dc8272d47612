'use client'

/** What a routine gives back and what it does. */
import { Select } from '@/components/ui/select'
import { Switch } from '@/components/ui/switch'
import { TextInput } from '@/components/ui/text-input'
import type { AnyRecord, KindMap } from '@/lib/kinds/kind-map'
import type { TextForm } from '@/lib/sql/problems'
import type { FieldProps, FieldSpec } from '../field-spec'
import { SqlInput } from './sql'
import { TypeCombobox } from './type'

type Routine = KindMap['routine']

export const returns = (): FieldSpec<Routine['returns']> => ({
  place: 'basic',
  many: false,
  isShown: (record) => record.kind === 'routine' && record.form !== 'procedure',
  view: (field) => {
    const { value, commit, disabled } = field
    return (
      <div className="space-y-1.5">
        <TypeCombobox
          field={{ ...field, value: value?.type ?? null }}
          placeholder="as its OUT and TABLE arguments say"
          keep={(type) => commit(type === null ? null : { type, setOf: value?.setOf ?? false })}
        />
        {value && (
          <Switch
            label="Any number of rows"
            checked={value.setOf}
            disabled={disabled}
            onChange={(setOf) => commit({ ...value, setOf })}
          />
        )}
      </div>
    )
  },
})

export const routineForm = (): FieldSpec<Routine['form']> => ({
  place: 'basic',
  many: false,
  view: ({ value, label, error, disabled, change }) => (
    <Select
      label={label}
      value={value}
      options={[
        { value: 'function', label: 'Function' },
        { value: 'procedure', label: 'Procedure' },
        { value: 'window', label: 'Window function' },
      ]}
      error={error}
      disabled={disabled}
      // A procedure gives nothing back.
      onChange={(form) => change(form === 'procedure' ? { form, returns: null } : { form })}
    />
  ),
})

function formOf(record: AnyRecord): TextForm | null {
  const language = record.kind === 'routine' ? (record.language ?? 'sql').toLowerCase() : 'sql'
  if (language === 'sql') return 'routine'
  return language === 'plpgsql' ? 'plpgsql' : null
}

const isCompiled = (record: AnyRecord) => record.kind === 'routine' && record.language === 'c'

const WRITTEN = [
  { value: 'source', label: 'As text' },
  { value: 'sql', label: 'As SQL that is read when it is made' },
] as const

function Body({ field }: { field: FieldProps<Routine['body']> }) {
  const { record, value, commit, refuse, disabled } = field
  const form = formOf(record)
  const text = value.form === 'sql' ? value.sql : value.source
  const keep = (next: string) => {
    if (value.form === 'source') return commit({ ...value, source: next })
    return next.trim() === '' ? refuse('This cannot be empty.') : commit({ form: 'sql', sql: next })
  }
  const rewrite = (next: 'source' | 'sql') => {
    if (next === value.form) return
    if (next === 'source') commit({ form: 'source', source: 'SELECT 1', symbol: null })
    else commit({ form: 'sql', sql: 'RETURN 1' })
  }
  return (
    <div className="space-y-2">
      <SqlInput
        field={{ ...field, value: text, hint: undefined }}
        form={form}
        lines="many"
        keep={keep}
      />
      {form === 'routine' && (
        <Select
          label="Written"
          value={value.form}
          options={WRITTEN}
          hint="Changing this begins with an empty body."
          disabled={disabled}
          onChange={rewrite}
        />
      )}
      {value.form === 'source' && isCompiled(record) && (
        <TextInput
          label="Symbol in the library"
          mono
          value={value.symbol ?? ''}
          disabled={disabled}
          onCommit={(symbol) => commit({ ...value, symbol: symbol === '' ? null : symbol })}
        />
      )}
    </div>
  )
}

export const routineBody = (): FieldSpec<Routine['body']> => ({
  place: 'basic',
  many: false,
  view: (props) => <Body field={props} />,
})
