'use client'

/** Name and value pairs, such as storage parameters; a value may be left out where a bare word is meant. */
import { ListEditor } from '@/components/ui/list-editor'
import { TextInput } from '@/components/ui/text-input'
import type { Option } from '@/lib/kinds/common'
import type { FieldProps, FieldSpec } from '../field-spec'
import type { Source } from '../suggestions'
import { useOptions } from '../use-options'
import { Adder } from './adder'
import { Group } from './group'

interface OptionsWish {
  source?: Source
  hint?: string
}

const NOTHING: Source = () => []

interface OptionListProps {
  field: Pick<FieldProps<Option[]>, 'record' | 'value' | 'commit' | 'disabled' | 'label'>
  source?: Source | undefined
}

export function OptionList({ field, source }: OptionListProps) {
  const { record, value, commit, disabled, label } = field
  const options = useOptions(source ?? NOTHING, record)
  const put = (at: number, option: Option) =>
    commit(value.map((other, i) => (i === at ? option : other)))
  const unused = () =>
    options().filter((option) => !value.some(({ name }) => name === option.value))
  return (
    <ListEditor
      label={label}
      items={value}
      keyOf={({ name }, at) => `${at} ${name}`}
      nameOf={({ name }) => name}
      disabled={disabled}
      onRemove={(at) => commit(value.filter((_, i) => i !== at))}
      row={(option, at) => (
        <div className="grid grid-cols-2 gap-1">
          <TextInput
            label={`Name of option ${at + 1}`}
            hideLabel
            mono
            value={option.name}
            disabled={disabled}
            onCommit={(name) => (name === '' ? false : put(at, { ...option, name }))}
          />
          <TextInput
            label={`Value of ${option.name}`}
            hideLabel
            mono
            value={option.value ?? ''}
            placeholder="no value"
            disabled={disabled}
            onCommit={(text) => put(at, { ...option, value: text === '' ? null : text })}
          />
        </div>
      )}
    >
      <Adder
        label="Add option"
        options={unused}
        free
        mono
        disabled={disabled}
        onAdd={(name) => commit([...value, { name, value: null }])}
      />
    </ListEditor>
  )
}

export function options(wish: OptionsWish = {}): FieldSpec<Option[]> {
  return {
    place: 'basic',
    many: false,
    ...(wish.hint === undefined ? {} : { hint: wish.hint }),
    view: (props) => (
      <Group field={props}>
        <OptionList field={props} source={wish.source} />
      </Group>
    ),
  }
}
