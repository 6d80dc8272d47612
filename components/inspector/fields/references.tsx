'use client'

/** Attributes that point at other objects: one of them, or columns in an order. */
import { Combobox } from '@/components/ui/combobox'
import type { ComboboxOption } from '@/components/ui/combobox-options'
import { ListEditor, moved } from '@/components/ui/list-editor'
import { useDocument } from '@/lib/client/studio/hooks'
import { type DocumentIndex, indexOf } from '@/lib/document/document-index'
import { nameOf } from '@/lib/document/record-name'
import { sqlName } from '@/lib/document/sql-name'
import { type Id, idSchema } from '@/lib/kinds/common'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import { quoteIdent } from '@/lib/sql/lex/identifier'
import { nameById, tableAround, usableColumns } from '../columns-of'
import type { FieldProps, FieldSpec } from '../field-spec'
import type { Source } from '../suggestions'
import { useOptions } from '../use-options'
import { Adder } from './adder'
import { Group } from './group'

/** The columns that a record's attributes may name. */
export const columnSource: Source = ({ document, record }) => {
  const index = indexOf(document)
  return usableColumns(index, tableAround(index, record)?.id ?? null).map((column) => ({
    value: column.id,
    label: column.name,
    hint: column.type,
  }))
}

interface ColumnListProps {
  field: Pick<FieldProps<Id[]>, 'record' | 'value' | 'commit' | 'disabled' | 'label'>
  source?: Source
}

export function ColumnList({ field, source = columnSource }: ColumnListProps) {
  const { record, value, commit, disabled, label } = field
  const names = useDocument((document) =>
    JSON.stringify(value.map((id) => nameById(indexOf(document), id))),
  )
  const shown: string[] = JSON.parse(names)
  const all = useOptions(source, record)
  const others = () => all().filter((option) => !value.some((id) => id === option.value))
  return (
    <ListEditor
      label={label}
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
        label="Add column"
        options={others}
        disabled={disabled}
        onAdd={(id) => commit([...value, idSchema.parse(id)])}
      />
    </ListEditor>
  )
}

export function columns(hint?: string): FieldSpec<Id[]> {
  return {
    place: 'basic',
    many: false,
    ...(hint === undefined ? {} : { hint }),
    view: (props) => (
      <Group field={props}>
        <ColumnList field={props} />
      </Group>
    ),
  }
}

/** As SQL names it; a part of a table with the table's name. */
export function shownName(index: DocumentIndex, record: AnyRecord): string {
  const parent = index.get(record.parent)
  return !parent || parent.kind === 'schema'
    ? sqlName(index, record)
    : `${sqlName(index, parent)}.${quoteIdent(nameOf(record) ?? record.kind)}`
}

export type Candidates = (index: DocumentIndex, record: AnyRecord) => readonly AnyRecord[]

export const optionsFrom =
  (candidates: Candidates): Source =>
  ({ document, record }) => {
    const index = indexOf(document)
    return candidates(index, record).map(
      (one): ComboboxOption => ({ value: one.id, label: shownName(index, one) }),
    )
  }

interface ReferenceProps {
  field: Omit<FieldProps<Id | null>, 'commit'>
  source: Source
  placeholder: string
  keep(id: Id | null): boolean
}

export function ReferenceField({ field, source, placeholder, keep }: ReferenceProps) {
  const { record, value, label, hint, error, disabled, refuse } = field
  const shown = useDocument((document) => {
    const index = indexOf(document)
    const target = index.get(value)
    return target ? shownName(index, target) : ''
  })
  const all = useOptions(source, record)
  return (
    <Combobox
      label={label}
      value={value ?? ''}
      shown={shown}
      options={all}
      free
      hint={hint}
      error={error}
      disabled={disabled}
      placeholder={placeholder}
      onCommit={(text) => {
        if (text === '') return keep(null)
        const id = idSchema.safeParse(text)
        const known = all().some((option) => option.value === text)
        return id.success && known ? keep(id.data) : refuse(`There is nothing called “${text}”.`)
      }}
    />
  )
}

export function reference(candidates: Candidates): FieldSpec<Id> {
  const source = optionsFrom(candidates)
  return {
    place: 'basic',
    many: false,
    view: (props) => (
      <ReferenceField
        field={props}
        source={source}
        placeholder=""
        keep={(id) => (id === null ? props.refuse('Choose one.') : props.commit(id))}
      />
    ),
  }
}

export function optionalReference(
  candidates: Candidates,
  placeholder: string,
): FieldSpec<Id | null> {
  const source = optionsFrom(candidates)
  return {
    place: 'basic',
    many: false,
    view: (props) => (
      <ReferenceField field={props} source={source} placeholder={placeholder} keep={props.commit} />
    ),
  }
}
