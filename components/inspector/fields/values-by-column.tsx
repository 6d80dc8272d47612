'use client'

/** What a view says about its columns, which are no objects of their own: comments, defaults, statistics. */
import type { ReactNode } from 'react'
import { Combobox } from '@/components/ui/combobox'
import { ListEditor } from '@/components/ui/list-editor'
import { TextInput } from '@/components/ui/text-input'
import type { KindMap } from '@/lib/kinds/kind-map'
import type { FieldProps, FieldSpec } from '../field-spec'
import type { Source } from '../suggestions'
import { useOptions } from '../use-options'
import { Adder } from './adder'
import { Group } from './group'
import { SqlInput } from './sql'

interface ByColumn {
  readonly column: string
}

const viewColumns: Source = ({ record }) =>
  record.kind === 'view' || record.kind === 'materialized-view'
    ? record.columns.map((value) => ({ value }))
    : []

interface ByColumnProps<E extends ByColumn> {
  field: FieldProps<E[]>
  blank(column: string): E
  input(entry: E, put: (next: E) => boolean, at: number): ReactNode
}

function ValuesByColumn<E extends ByColumn>({ field, blank, input }: ByColumnProps<E>) {
  const { record, value, commit, disabled, refuse } = field
  const all = useOptions(viewColumns, record)
  const isFree = (name: string) => !value.some(({ column }) => column === name)
  const put = (at: number, next: E) => commit(value.map((one, i) => (i === at ? next : one)))
  return (
    <Group field={field}>
      <ListEditor
        label={field.label}
        items={value}
        keyOf={({ column }, at) => `${at} ${column}`}
        nameOf={({ column }) => column}
        disabled={disabled}
        onRemove={(at) => commit(value.filter((_, i) => i !== at))}
        row={(entry, at) => (
          <div className="grid grid-cols-2 gap-1">
            <Combobox
              label={`Column ${at + 1}`}
              hideLabel
              free
              mono
              value={entry.column}
              shown={entry.column}
              options={all}
              disabled={disabled}
              onCommit={(column) =>
                column !== '' && isFree(column)
                  ? put(at, { ...entry, column })
                  : refuse('Name each column once.')
              }
            />
            {input(entry, (next) => put(at, next), at)}
          </div>
        )}
      >
        <Adder
          label="Add column"
          options={() => all().filter(({ value: name }) => isFree(name))}
          free
          mono
          disabled={disabled}
          onAdd={(column) =>
            isFree(column) ? commit([...value, blank(column)]) : refuse('Name each column once.')
          }
        />
      </ListEditor>
    </Group>
  )
}

type Comments = KindMap['view']['columnComments']

export const columnComments = (): FieldSpec<Comments> => ({
  place: 'basic',
  many: false,
  view: (field) => (
    <ValuesByColumn
      field={field}
      blank={(column) => ({ column, comment: '…' })}
      input={(entry, put) => (
        <TextInput
          label={`Comment on ${entry.column}`}
          hideLabel
          value={entry.comment}
          disabled={field.disabled}
          onCommit={(comment) => put({ ...entry, comment })}
        />
      )}
    />
  ),
})

export const columnDefaults = (): FieldSpec<KindMap['view']['columnDefaults']> => ({
  place: 'more',
  many: false,
  view: (field) => (
    <ValuesByColumn
      field={field}
      blank={(column) => ({ column, default: 'NULL' })}
      input={(entry, put) => (
        <SqlInput
          field={{
            ...field,
            label: `Default of ${entry.column}`,
            value: entry.default,
            hint: undefined,
            error: undefined,
          }}
          form="expression"
          lines="one"
          hideLabel
          keep={(text) => text.trim() !== '' && put({ ...entry, default: text })}
        />
      )}
    />
  ),
})

export const columnStatistics = (): FieldSpec<
  KindMap['materialized-view']['columnStatistics']
> => ({
  place: 'more',
  many: false,
  view: (field) => (
    <ValuesByColumn
      field={field}
      blank={(column) => ({ column, statistics: 100 })}
      input={(entry, put) => (
        <TextInput
          label={`Statistics of ${entry.column}`}
          hideLabel
          value={String(entry.statistics)}
          inputMode="numeric"
          disabled={field.disabled}
          onCommit={(text) =>
            /^-?\d{1,5}$/.test(text.trim()) && put({ ...entry, statistics: Number(text) })
          }
        />
      )}
    />
  ),
})
