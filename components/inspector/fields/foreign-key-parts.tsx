'use client'

/** Where a foreign key leads, and which column refers to which. */
import { ArrowRight } from 'lucide-react'
import { Combobox } from '@/components/ui/combobox'
import type { ComboboxOption } from '@/components/ui/combobox-options'
import { ListEditor } from '@/components/ui/list-editor'
import { useDocument, useSession } from '@/lib/client/studio/hooks'
import type { Document } from '@/lib/document/document'
import { indexOf } from '@/lib/document/document-index'
import { type Id, idSchema } from '@/lib/kinds/common'
import type { KindMap, RecordOf } from '@/lib/kinds/kind-map'
import { nameById, usableColumns } from '../columns-of'
import type { FieldProps, FieldSpec } from '../field-spec'
import { useOptions } from '../use-options'
import { Adder } from './adder'
import { Group } from './group'
import { columnSource, optionsFrom, ReferenceField } from './references'

type ForeignKey = RecordOf<'foreign-key'>

const tables = optionsFrom((index) =>
  index.childrenOf(null, 'schema').flatMap((schema) => index.childrenOf(schema.id, 'table')),
)

export const ACTIONS = {
  'no action': 'No action: it is refused',
  restrict: 'Restrict: it is refused at once',
  cascade: 'Cascade: this row follows',
  'set null': 'Set null',
  'set default': 'Set default',
} as const

/** The columns of a table that a foreign key can refer to: of its primary key, or else of its first unique one. */
function keyOf(document: Document, table: Id): readonly Id[] {
  const index = indexOf(document)
  const key = index.childrenOf(table, 'primary-key')[0] ?? index.childrenOf(table, 'unique')[0]
  return key?.columns ?? []
}

function Target({ field }: { field: FieldProps<Id> }) {
  const { record, refuse, change } = field
  const session = useSession()
  const keep = (table: Id | null) => {
    if (table === null || record.kind !== 'foreign-key') return refuse('Choose a table.')
    if (table === record.table) return true
    const references = keyOf(session.store.getState().document, table)
    if (references.length === record.columns.length) return change({ table, references })
    const has = references.length === 0 ? 'no key' : `a key of ${references.length} columns`
    return refuse(
      `That table has ${has}, and this relation ${record.columns.length} columns. Make them fit first.`,
    )
  }
  return <ReferenceField field={field} source={tables} placeholder="" keep={keep} />
}

export const targetTable = (): FieldSpec<Id> => ({
  place: 'basic',
  many: false,
  label: 'Leads to',
  view: (props) => <Target field={props} />,
})

function Pairs({ field, record }: { field: FieldProps<Id[]>; record: ForeignKey }) {
  const { change, refuse, disabled } = field
  const { columns, references, table } = record
  const session = useSession()
  const own = useOptions(columnSource, record)
  const others = (): ComboboxOption[] =>
    usableColumns(indexOf(session.store.getState().document), table).map((column) => ({
      value: column.id,
      label: column.name,
      hint: column.type,
    }))
  const joined = useDocument((document) => {
    const index = indexOf(document)
    return JSON.stringify([...columns, ...references].map((id) => nameById(index, id)))
  })
  const names: string[] = JSON.parse(joined)
  const put = (side: 'columns' | 'references', at: number, text: string) => {
    const id = idSchema.safeParse(text)
    if (!id.success) return refuse('Choose a column.')
    return change({ [side]: record[side].map((one, i) => (i === at ? id.data : one)) })
  }
  const add = (text: string) => {
    const id = idSchema.parse(text)
    const key = keyOf(session.store.getState().document, table)
    const other =
      key.find((one) => !references.includes(one)) ?? idSchema.safeParse(others()[0]?.value).data
    if (other === undefined) return refuse('The other table has no column to refer to.')
    return change({ columns: [...columns, id], references: [...references, other] })
  }
  const without = (at: number) => {
    const rest = (list: readonly Id[]) => list.filter((_, i) => i !== at)
    if (columns.length === 1)
      return refuse('A relation needs a column. Remove the relation itself.')
    return change({
      columns: rest(columns),
      references: rest(references),
      onDeleteColumns: record.onDeleteColumns.filter((id) => id !== columns[at]),
    })
  }
  return (
    <Group field={field}>
      <ListEditor
        label={field.label}
        items={columns}
        keyOf={(id) => id}
        nameOf={(_, at) => names[at] ?? ''}
        disabled={disabled}
        onRemove={without}
        row={(id, at) => (
          <div className="grid grid-cols-[1fr_auto_1fr] items-center gap-1">
            <Combobox
              label={`Column ${at + 1}`}
              hideLabel
              mono
              value={id}
              shown={names[at] ?? ''}
              options={own}
              disabled={disabled}
              onCommit={(text) => put('columns', at, text)}
            />
            <ArrowRight aria-label="refers to" size={14} className="text-quiet" />
            <Combobox
              label={`Referenced column ${at + 1}`}
              hideLabel
              mono
              value={references[at] ?? ''}
              shown={names[columns.length + at] ?? ''}
              options={others}
              disabled={disabled}
              onCommit={(text) => put('references', at, text)}
            />
          </div>
        )}
      >
        <Adder
          label="Add column"
          options={() => own().filter(({ value }) => !columns.some((id) => id === value))}
          disabled={disabled}
          onAdd={add}
        />
      </ListEditor>
    </Group>
  )
}

export const columnPairs = (): FieldSpec<KindMap['foreign-key']['columns']> => ({
  place: 'basic',
  many: false,
  label: 'Columns',
  view: (props) =>
    props.record.kind === 'foreign-key' ? <Pairs field={props} record={props.record} /> : null,
})
