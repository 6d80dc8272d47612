'use client'

/** The labels of an enum, in their order. Renaming one goes through every default and expression that uses it. */
import { ListEditor, moved } from '@/components/ui/list-editor'
import { TextInput } from '@/components/ui/text-input'
import { enumLabelAdd } from '@/lib/commands/enum-label-add'
import { enumLabelRename } from '@/lib/commands/enum-label-rename'
import type { KindMap } from '@/lib/kinds/kind-map'
import type { FieldProps, FieldSpec } from '../field-spec'
import { useFieldRun } from '../use-field-run'
import { Adder } from './adder'
import { Group } from './group'

type Labels = KindMap['enum']['labels']

const NO_OPTIONS = [] as const

function LabelList({ field }: { field: FieldProps<Labels> }) {
  const { record, value, commit, disabled } = field
  const run = useFieldRun(field)
  return (
    <Group field={field}>
      <ListEditor
        label={field.label}
        items={value}
        keyOf={({ key }) => key}
        nameOf={({ label }) => label}
        disabled={disabled}
        onMove={(from, to) => commit(moved(value, from, to))}
        onRemove={(at) => commit(value.filter((_, i) => i !== at))}
        row={({ key, label }, at) => (
          <TextInput
            label={`Label ${at + 1}`}
            hideLabel
            value={label}
            disabled={disabled}
            onCommit={(text) =>
              run(
                enumLabelRename,
                { id: record.id, key, label: text },
                `Rename label ${label} to ${text}`,
              )
            }
          />
        )}
      >
        <Adder
          label="Add label"
          options={NO_OPTIONS}
          free
          disabled={disabled}
          onAdd={(label) => run(enumLabelAdd, { id: record.id, label }, `Add label ${label}`)}
        />
      </ListEditor>
    </Group>
  )
}

export function labels(): FieldSpec<Labels> {
  return {
    place: 'basic',
    many: false,
    hint: 'Their order is the order in which they compare and sort.',
    view: (props) => <LabelList field={props} />,
  }
}
