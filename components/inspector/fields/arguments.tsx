'use client'

/** What a routine takes and gives, argument by argument. */
import { ListEditor, moved } from '@/components/ui/list-editor'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import type { Argument } from '@/lib/kinds/common'
import type { FieldProps, FieldSpec } from '../field-spec'
import { types } from '../suggestions'
import { useOptions } from '../use-options'
import { useTypeReader } from '../use-type-reader'
import { Adder } from './adder'
import { Group } from './group'
import { SqlInput } from './sql'
import { TypeCombobox } from './type'

const MODES: readonly { value: Argument['mode']; label: string }[] = [
  { value: 'in', label: 'in' },
  { value: 'out', label: 'out' },
  { value: 'inout', label: 'in and out' },
  { value: 'variadic', label: 'variadic' },
  { value: 'table', label: 'table column' },
]

const nameOf = ({ name, type }: Argument) => name ?? type

interface ArgumentListProps {
  field: FieldProps<Argument[]>
  /** Aggregates have neither results nor defaults among theirs. */
  plain: boolean
}

function ArgumentList({ field, plain }: ArgumentListProps) {
  const { record, value, commit, disabled, refuse } = field
  const put = (at: number, next: Argument) => commit(value.map((one, i) => (i === at ? next : one)))
  const part = {
    record,
    disabled,
    refuse,
    mixed: false,
    hint: undefined,
    error: undefined,
    change: field.change,
  }
  const options = useOptions(types, record)
  const read = useTypeReader()
  return (
    <Group field={field}>
      <ListEditor
        label={field.label}
        items={value}
        keyOf={(one, at) => `${at} ${one.name}`}
        nameOf={nameOf}
        disabled={disabled}
        onMove={(from, to) => commit(moved(value, from, to))}
        onRemove={(at) => commit(value.filter((_, i) => i !== at))}
        row={(one, at) => (
          <div className="space-y-1 rounded-control border border-line p-1">
            <div className="grid grid-cols-2 gap-1">
              <TextInput
                label={`Name of argument ${at + 1}`}
                hideLabel
                mono
                value={one.name ?? ''}
                placeholder="no name"
                disabled={disabled}
                onCommit={(text) => put(at, { ...one, name: text === '' ? null : text })}
              />
              <TypeCombobox
                field={{ ...part, value: one.type, label: `Type of ${nameOf(one)}` }}
                hideLabel
                keep={(type) => type !== null && put(at, { ...one, type })}
              />
            </div>
            <div className="grid grid-cols-2 gap-1">
              <Select
                label={`Direction of ${nameOf(one)}`}
                hideLabel
                value={one.mode}
                options={
                  plain
                    ? MODES.filter(({ value: mode }) => mode === 'in' || mode === 'variadic')
                    : MODES
                }
                disabled={disabled}
                onChange={(mode) => put(at, { ...one, mode })}
              />
              {!plain && (
                <SqlInput
                  field={{ ...part, value: one.default, label: `Default of ${nameOf(one)}` }}
                  form="expression"
                  lines="one"
                  hideLabel
                  placeholder="no default"
                  keep={(text) => put(at, { ...one, default: text.trim() === '' ? null : text })}
                />
              )}
            </div>
          </div>
        )}
      >
        <Adder
          label="Add argument: its type"
          options={options}
          free
          mono
          disabled={disabled}
          onAdd={(text) => {
            const type = read(text)
            if (!type.ok) return refuse(type.error)
            return commit([...value, { name: null, mode: 'in', type: type.value, default: null }])
          }}
        />
      </ListEditor>
    </Group>
  )
}

const spec = (plain: boolean): FieldSpec<Argument[]> => ({
  place: 'basic',
  many: false,
  view: (props) => <ArgumentList field={props} plain={plain} />,
})

export const routineArguments = () => spec(false)
export const aggregateArguments = () => spec(true)
