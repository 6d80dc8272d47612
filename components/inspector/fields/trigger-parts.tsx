'use client'

/** When a trigger fires and which columns it watches. */
import { Select } from '@/components/ui/select'
import { Switch } from '@/components/ui/switch'
import { TextInput } from '@/components/ui/text-input'
import type { Id } from '@/lib/kinds/common'
import type { KindMap } from '@/lib/kinds/kind-map'
import type { FieldProps, FieldSpec } from '../field-spec'
import { Checks } from './checks'
import { DEFERRABLE } from './common'
import { Group } from './group'
import { ColumnList } from './references'

type Trigger = KindMap['trigger']

const EVENTS = [
  { value: 'insert', label: 'Insert' },
  { value: 'update', label: 'Update' },
  { value: 'delete', label: 'Delete' },
  { value: 'truncate', label: 'Truncate' },
] as const

export const triggerEvents = (): FieldSpec<Trigger['events']> => ({
  place: 'basic',
  many: false,
  view: (field) => (
    <Group field={field}>
      <Checks
        options={EVENTS}
        value={field.value}
        disabled={field.disabled}
        onChange={(events) =>
          events.length === 0
            ? field.refuse('A trigger needs at least one event.')
            : field.commit(events)
        }
      />
    </Group>
  ),
})

const isId = (column: Trigger['columns'][number]): column is { id: Id } => 'id' in column

function WatchedColumns({ field }: { field: FieldProps<Trigger['columns']> }) {
  const { value, commit, disabled } = field
  const names = value.flatMap((column) => ('name' in column ? [column.name] : []))
  const ids = value.filter(isId).map(({ id }) => id)
  const isOfView = names.length > 0
  return (
    <Group field={field}>
      {isOfView ? (
        <TextInput
          label="Columns of the view"
          hideLabel
          value={names.join(', ')}
          disabled={disabled}
          onCommit={(text) => commit(namesIn(text).map((name) => ({ name })))}
        />
      ) : (
        <ColumnList
          field={{ ...field, value: ids, commit: (next) => commit(next.map((id) => ({ id }))) }}
        />
      )}
    </Group>
  )
}

const namesIn = (text: string) =>
  text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')

export const watchedColumns = (): FieldSpec<Trigger['columns']> => ({
  place: 'basic',
  many: false,
  label: 'Only when these columns are updated',
  isShown: (record) => record.kind === 'trigger' && record.events.includes('update'),
  view: (props) => <WatchedColumns field={props} />,
})

export const constraintTrigger = (): FieldSpec<Trigger['constraint']> => ({
  place: 'more',
  many: false,
  label: 'Constraint trigger',
  view: ({ value, label, commit, disabled, error }) => (
    <div className="space-y-2">
      <Switch
        label={label}
        hint="Can wait for the end of the transaction."
        checked={value !== null}
        disabled={disabled}
        onChange={(on) => commit(on ? { deferrable: 'no', from: null } : null)}
      />
      {value && (
        <>
          <Select
            label="Can wait"
            value={value.deferrable}
            options={DEFERRABLE}
            disabled={disabled}
            onChange={(deferrable) => commit({ ...value, deferrable })}
          />
          <TextInput
            label="Table that it refers to"
            mono
            value={value.from ?? ''}
            disabled={disabled}
            onCommit={(text) => commit({ ...value, from: text === '' ? null : text })}
          />
        </>
      )}
      <p aria-live="polite" className="text-xs text-danger empty:hidden">
        {error}
      </p>
    </div>
  ),
})
