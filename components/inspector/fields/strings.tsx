'use client'

/** A list of words: roles, column names, command tags. */
import { Combobox } from '@/components/ui/combobox'
import { ListEditor, moved } from '@/components/ui/list-editor'
import type { FieldProps, FieldSpec } from '../field-spec'
import type { Source } from '../suggestions'
import { useOptions } from '../use-options'
import { Adder } from './adder'
import { Group } from './group'

interface StringsWish {
  /** One of them: “role”. */
  one: string
  source?: Source
  ordered?: boolean
  /** The same one may come twice. */
  repeats?: boolean
  hint?: string
  shown?: (value: string) => string
}

const NOTHING: Source = () => []

interface StringsProps {
  field: FieldProps<string[]>
  wish: StringsWish
}

function Strings({ field, wish }: StringsProps) {
  const { record, value, commit, refuse, disabled } = field
  const { one, shown = (text: string) => text, repeats = false } = wish
  const options = useOptions(wish.source ?? NOTHING, record)
  const others = () => options().filter((option) => repeats || !value.includes(option.value))
  const isFine = (text: string, but: number) =>
    text !== '' && (repeats || !value.some((other, at) => other === text && at !== but))
  const put = (text: string, at: number) =>
    isFine(text, at)
      ? commit(value.map((other, i) => (i === at ? text : other)))
      : refuse(`Each ${one} can stand here once.`)
  return (
    <Group field={field}>
      <ListEditor
        label={field.label}
        items={value}
        keyOf={(text, at) => (repeats ? String(at) : text)}
        nameOf={(text) => shown(text)}
        disabled={disabled}
        onMove={wish.ordered ? (from, to) => commit(moved(value, from, to)) : undefined}
        onRemove={(at) => commit(value.filter((_, i) => i !== at))}
        row={(text, at) => (
          <Combobox
            label={`${one} ${at + 1}`}
            hideLabel
            value={text}
            shown={shown(text)}
            options={others}
            free
            disabled={disabled}
            onCommit={(next) => put(next, at)}
          />
        )}
      >
        <Adder
          label={`Add ${one}`}
          options={others}
          free
          disabled={disabled}
          onAdd={(text) =>
            isFine(text, -1)
              ? commit([...value, text])
              : refuse(`“${text}” is in the list already.`)
          }
        />
      </ListEditor>
    </Group>
  )
}

export function strings(wish: StringsWish): FieldSpec<string[]> {
  return {
    place: 'basic',
    many: false,
    ...(wish.hint === undefined ? {} : { hint: wish.hint }),
    view: (props) => <Strings field={props} wish={wish} />,
  }
}
