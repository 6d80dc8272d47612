'use client'

/** Partitions, inheritance, foreign tables and what replication tells rows apart by. */
import { ListEditor, moved } from '@/components/ui/list-editor'
import { Select } from '@/components/ui/select'
import { Switch } from '@/components/ui/switch'
import { TextInput } from '@/components/ui/text-input'
import { useDocument } from '@/lib/client/studio/hooks'
import { blankKeyElement } from '@/lib/commands/blank'
import { indexOf } from '@/lib/document/document-index'
import { idSchema, type KeyElement } from '@/lib/kinds/common'
import type { AnyRecord, KindMap } from '@/lib/kinds/kind-map'
import { usableColumns } from '../columns-of'
import type { FieldProps, FieldSpec } from '../field-spec'
import { type PartitionBound, readBound, writeBound } from '../partition-bound'
import { useOptions } from '../use-options'
import { Adder } from './adder'
import { otherTables } from './candidates'
import { Group } from './group'
import { KeyElements } from './key-elements'
import { OptionList } from './options'
import { optionsFrom, shownName } from './references'
import { SqlInput } from './sql'

type Table = KindMap['table']

const STRATEGIES = [
  { value: 'no', label: 'Not partitioned' },
  { value: 'range', label: 'By range' },
  { value: 'list', label: 'By list of values' },
  { value: 'hash', label: 'By hash' },
] as const

const { statistics: _, ...blankElement } = blankKeyElement
const blankEntry: KeyElement = { ...blankElement, column: null, expression: null }

function PartitionBy({ field }: { field: FieldProps<Table['partitionBy']> }) {
  const { record, value, commit, refuse, disabled, label, error } = field
  const first = useDocument(
    (document) => usableColumns(indexOf(document), record.id)[0]?.id ?? null,
  )
  const choose = (strategy: (typeof STRATEGIES)[number]['value']) => {
    if (strategy === 'no') return commit(null)
    if (value) return commit({ ...value, strategy })
    if (first === null)
      return refuse('Add a column first: it decides which partition a row goes to.')
    return commit({ strategy, elements: [{ ...blankEntry, column: first }] })
  }
  return (
    <div className="space-y-2">
      <Select
        label={label}
        value={value?.strategy ?? 'no'}
        options={STRATEGIES}
        error={error}
        disabled={disabled}
        onChange={choose}
      />
      {value && (
        <KeyElements
          field={{
            ...field,
            label: 'Partition key',
            error: undefined,
            value: value.elements,
            commit: (elements) =>
              elements.length === 0
                ? refuse('A partition key needs a column. Choose “Not partitioned” to end it.')
                : commit({ ...value, elements }),
          }}
          blank={blankEntry}
          ordered={false}
        />
      )}
    </div>
  )
}

export const partitionBy = (): FieldSpec<Table['partitionBy']> => ({
  place: 'basic',
  many: false,
  view: (props) => <PartitionBy field={props} />,
})

const FORMS = {
  range: 'From … to …',
  list: 'These values',
  hash: 'A share of the hashes',
  default: 'All other rows',
} as const

const BLANKS: { readonly [F in PartitionBound['form']]: PartitionBound } = {
  default: { form: 'default' },
  range: { form: 'range', from: 'MINVALUE', to: 'MAXVALUE' },
  list: { form: 'list', values: 'NULL' },
  hash: { form: 'hash', modulus: '2', remainder: '0' },
}

function Bound({ field }: { field: FieldProps<string | null> }) {
  const { value, commit, disabled, label, error, refuse } = field
  const bound = value === null ? null : readBound(value)
  const put = (next: PartitionBound) => commit(writeBound(next))
  const sqlField = (text: string, name: string) => ({ ...field, value: text, label: name })
  if (value !== null && bound === null) {
    return <SqlInput field={field} form="expression" lines="one" keep={(text) => commit(text)} />
  }
  if (bound === null) return null
  const needed = (text: string, next: PartitionBound) =>
    text.trim() === '' ? refuse('This cannot be empty.') : put(next)
  return (
    <div className="space-y-2">
      <Select
        label={label}
        value={bound.form}
        options={(['range', 'list', 'hash', 'default'] as const).map((form) => ({
          value: form,
          label: FORMS[form],
        }))}
        error={bound.form === 'default' ? error : undefined}
        disabled={disabled}
        onChange={(form) => form !== bound.form && put(BLANKS[form])}
      />
      {bound.form === 'range' && (
        <div className="grid grid-cols-2 gap-2">
          <SqlInput
            field={{ ...sqlField(bound.from, 'From'), error: undefined }}
            form={null}
            lines="one"
            keep={(from) => needed(from, { ...bound, from })}
          />
          <SqlInput
            field={{ ...sqlField(bound.to, 'To, but not'), error }}
            form={null}
            lines="one"
            keep={(to) => needed(to, { ...bound, to })}
          />
        </div>
      )}
      {bound.form === 'list' && (
        <SqlInput
          field={sqlField(bound.values, 'Values')}
          form={null}
          lines="one"
          keep={(values) => needed(values, { ...bound, values })}
        />
      )}
      {bound.form === 'hash' && (
        <div className="grid grid-cols-2 gap-2">
          {(['modulus', 'remainder'] as const).map((part) => (
            <TextInput
              key={part}
              label={part === 'modulus' ? 'Modulus' : 'Remainder'}
              value={bound[part]}
              inputMode="numeric"
              disabled={disabled}
              onCommit={(text) =>
                /^\d+$/.test(text.trim())
                  ? put({ ...bound, [part]: text.trim() })
                  : refuse('Type a whole number.')
              }
            />
          ))}
        </div>
      )}
    </div>
  )
}

export const partitionBound = (): FieldSpec<string | null> => ({
  place: 'basic',
  many: false,
  label: 'Rows of this partition',
  isShown: (record) => record.kind === 'table' && record.bound !== null,
  view: (props) => <Bound field={props} />,
})

export const foreignTable = (): FieldSpec<Table['foreign']> => ({
  place: 'more',
  many: false,
  label: 'Foreign table',
  view: (field) => {
    const { value, commit, disabled, label, refuse } = field
    return (
      <Group field={{ ...field, hint: undefined }}>
        <Switch
          label={label}
          hideLabel
          checked={value !== null}
          disabled={disabled}
          onChange={(on) => commit(on ? { server: 'server', options: [] } : null)}
        />
        {value && (
          <div className="mt-2 space-y-2">
            <TextInput
              label="Server"
              value={value.server}
              disabled={disabled}
              onCommit={(server) =>
                server === '' ? refuse('Name the server.') : commit({ ...value, server })
              }
            />
            <OptionList
              field={{
                ...field,
                label: 'Options of the foreign table',
                value: value.options,
                commit: (options) => commit({ ...value, options }),
              }}
            />
          </div>
        )}
      </Group>
    )
  },
})

type Replica = Table['replicaIdentity']

const REPLICA = [
  { value: 'default', label: 'The primary key' },
  { value: 'full', label: 'The whole row' },
  { value: 'nothing', label: 'Nothing' },
] as const

function ReplicaIdentity({ field }: { field: FieldProps<Replica> }) {
  const { record, value, label, commit, disabled, error } = field
  const indexes = useDocument((document) =>
    JSON.stringify(
      indexOf(document)
        .children(record.id)
        .flatMap((one: AnyRecord) =>
          one.kind === 'index' && one.unique
            ? [{ value: `index:${one.id}`, label: `The index ${one.name}` }]
            : [],
        ),
    ),
  )
  const own: { value: string; label: string }[] = JSON.parse(indexes)
  const now = typeof value === 'string' ? value : `index:${value.index}`
  const keep = (next: string) => {
    const plain = REPLICA.find((one) => one.value === next)
    commit(plain ? plain.value : { index: idSchema.parse(next.slice('index:'.length)) })
  }
  return (
    <Select<string>
      label={label}
      value={now}
      options={[...REPLICA, ...own]}
      hint="What logical replication tells changed rows apart by."
      error={error}
      disabled={disabled}
      onChange={keep}
    />
  )
}

export const replicaIdentity = (): FieldSpec<Replica> => ({
  place: 'more',
  many: false,
  view: (props) => <ReplicaIdentity field={props} />,
})

function Parents({ field }: { field: FieldProps<Table['parents']> }) {
  const { record, value, disabled, commit } = field
  const all = useOptions(parentCandidates, record)
  const names = useDocument((document) => {
    const index = indexOf(document)
    return JSON.stringify(
      value.map((id) => {
        const parent = index.get(id)
        return parent ? shownName(index, parent) : '…'
      }),
    )
  })
  const shown: string[] = JSON.parse(names)
  return (
    <Group field={field}>
      <ListEditor
        label={field.label}
        items={value}
        keyOf={(id) => id}
        nameOf={(_, at) => shown[at] ?? ''}
        disabled={disabled}
        onMove={(from, to) => commit(moved(value, from, to))}
        onRemove={(at) => commit(value.filter((_, i) => i !== at))}
        row={(_, at) => (
          <span className="flex h-7 items-center truncate font-mono text-xs">{shown[at]}</span>
        )}
      >
        <Adder
          label="Add table"
          options={() => all().filter((option) => !value.some((id) => id === option.value))}
          disabled={disabled}
          onAdd={(id) => commit([...value, idSchema.parse(id)])}
        />
      </ListEditor>
    </Group>
  )
}

const parentCandidates = optionsFrom(otherTables)

export const parentTables = (): FieldSpec<Table['parents']> => ({
  place: 'more',
  many: false,
  view: (props) => <Parents field={props} />,
})
