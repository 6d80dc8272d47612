'use client'

/** What an index, an exclusion or a partition key is over: columns and expressions, each with its own options. */
import { SlidersHorizontal } from 'lucide-react'
import type { ReactNode } from 'react'
import { Combobox } from '@/components/ui/combobox'
import { IconButton } from '@/components/ui/icon-button'
import { ListEditor, moved } from '@/components/ui/list-editor'
import { Popover } from '@/components/ui/popover'
import { Segments } from '@/components/ui/segments'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { useDocument } from '@/lib/client/studio/hooks'
import { indexOf } from '@/lib/document/document-index'
import { idSchema, type KeyElement } from '@/lib/kinds/common'
import { parseProblems } from '@/lib/sql/problems'
import { nameById } from '../columns-of'
import type { FieldProps } from '../field-spec'
import { collations, opclasses } from '../suggestions'
import { useOptions } from '../use-options'
import { Adder } from './adder'
import { Group } from './group'
import { OptionList } from './options'
import { columnSource } from './references'

interface KeyElementsProps<E extends KeyElement> {
  field: FieldProps<E[]>
  blank: E
  /** Beside the column: an exclusion's operator. */
  beside?: (element: E, put: (next: E) => boolean) => ReactNode
  /** Among the options: an index's statistics. */
  extra?: (element: E, put: (next: E) => boolean) => ReactNode
  ordered?: boolean
}

const NULLS = {
  default: 'Nulls as usual',
  first: 'Nulls first',
  last: 'Nulls last',
} as const

export function KeyElements<E extends KeyElement>(props: KeyElementsProps<E>) {
  const { field, blank, beside, extra, ordered = true } = props
  const { record, value, commit, refuse, disabled } = field
  const all = useOptions(columnSource, record)
  const joined = useDocument((document) =>
    JSON.stringify(value.map((one) => one.expression ?? nameById(indexOf(document), one.column))),
  )
  const shown: string[] = JSON.parse(joined)
  const put = (at: number, next: E) => commit(value.map((one, i) => (i === at ? next : one)))
  /** A column by its id or its name; anything else is an expression. */
  const named = (element: E, text: string): E | null => {
    const option = all().find((one) => one.value === text || one.label === text)
    if (option) return { ...element, column: idSchema.parse(option.value), expression: null }
    const [problem] = parseProblems(text, 'expression')
    if (problem) refuse(`“${text}” is neither a column nor an expression. ${problem.message}`)
    return problem || text.trim() === '' ? null : { ...element, column: null, expression: text }
  }
  const rename = (at: number, element: E, text: string) => {
    const next = named(element, text)
    return next ? put(at, next) : false
  }
  return (
    <Group field={field}>
      <ListEditor
        label={field.label}
        items={value}
        keyOf={(one, at) => one.column ?? `${at} ${one.expression}`}
        nameOf={(_, at) => shown[at] ?? ''}
        disabled={disabled}
        onMove={(from, to) => commit(moved(value, from, to))}
        onRemove={(at) => commit(value.filter((_, i) => i !== at))}
        row={(element, at) => (
          <div className="flex items-start gap-1">
            <div className="min-w-0 grow">
              <Combobox
                label={`Column or expression ${at + 1}`}
                hideLabel
                mono
                free
                value={element.column ?? element.expression ?? ''}
                shown={shown[at] ?? ''}
                options={all}
                disabled={disabled}
                onCommit={(text) => rename(at, element, text)}
              />
            </div>
            {beside?.(element, (next) => put(at, next))}
            <ElementOptions
              field={field}
              name={shown[at] ?? ''}
              element={element}
              ordered={ordered}
              put={(next) => put(at, next)}
            >
              {extra?.(element, (next) => put(at, next))}
            </ElementOptions>
          </div>
        )}
      >
        <Adder
          label="Add column or expression"
          options={all}
          free
          mono
          disabled={disabled}
          onAdd={(text) => {
            const next = named(blank, text)
            return next ? commit([...value, next]) : false
          }}
        />
      </ListEditor>
    </Group>
  )
}

interface ElementOptionsProps<E extends KeyElement> {
  field: FieldProps<E[]>
  name: string
  element: E
  ordered: boolean
  put(next: E): boolean
  children: ReactNode
}

const isPlain = (one: KeyElement) =>
  one.collation === null &&
  one.opclass === null &&
  one.opclassOptions.length === 0 &&
  one.order === 'asc' &&
  one.nulls === 'default'

function ElementOptions<E extends KeyElement>(props: ElementOptionsProps<E>) {
  const { field, name, element, ordered, put, children } = props
  const { record, disabled } = field
  const classes = useOptions(opclasses, record)
  const collating = useOptions(collations, record)
  return (
    <Popover
      label={`Options of ${name}`}
      trigger={
        <IconButton
          label={`Options of ${name}`}
          icon={SlidersHorizontal}
          size="small"
          className={isPlain(element) ? 'mt-0.5' : 'mt-0.5 text-accent'}
        />
      }
      align="end"
    >
      <div className="space-y-3">
        {ordered && (
          <>
            <Segments
              label="Order"
              value={element.order}
              options={[
                { value: 'asc', label: 'Ascending' },
                { value: 'desc', label: 'Descending' },
              ]}
              disabled={disabled}
              onChange={(order) => put({ ...element, order })}
            />
            <Select
              label="Nulls"
              value={element.nulls}
              options={(['default', 'first', 'last'] as const).map((one) => ({
                value: one,
                label: NULLS[one],
              }))}
              disabled={disabled}
              onChange={(nulls) => put({ ...element, nulls })}
            />
          </>
        )}
        <Combobox
          label="Operator class"
          free
          mono
          value={element.opclass ?? ''}
          shown={element.opclass ?? ''}
          options={classes}
          placeholder="The usual one"
          disabled={disabled}
          onCommit={(text) => put({ ...element, opclass: text === '' ? null : text })}
        />
        {element.opclass !== null && (
          <div>
            <p className="mb-1 text-xs font-medium text-quiet">Options of the class</p>
            <OptionList
              field={{
                record,
                value: element.opclassOptions,
                commit: (opclassOptions) => put({ ...element, opclassOptions }),
                disabled,
                label: 'Options of the class',
              }}
            />
          </div>
        )}
        <Combobox
          label="Collation"
          free
          mono
          value={element.collation ?? ''}
          shown={element.collation ?? ''}
          options={collating}
          placeholder="That of the column"
          disabled={disabled}
          onCommit={(text) => put({ ...element, collation: text === '' ? null : text })}
        />
        {children}
      </div>
    </Popover>
  )
}

/** The operator of an exclusion stands between the column and its options. */
export function OperatorInput({
  value,
  disabled,
  onCommit,
}: {
  value: string
  disabled: boolean
  onCommit(text: string): boolean
}) {
  return (
    <div className="w-16 shrink-0">
      <TextInput
        label="Operator"
        hideLabel
        mono
        value={value}
        disabled={disabled}
        onCommit={(text) => (text.trim() === '' ? false : onCommit(text.trim()))}
      />
    </div>
  )
}
