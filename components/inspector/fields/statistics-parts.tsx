'use client'

/** Columns or expressions without any options: what statistics are about, what an index carries along. */
import { Combobox } from '@/components/ui/combobox'
import { ListEditor, moved } from '@/components/ui/list-editor'
import { useDocument } from '@/lib/client/studio/hooks'
import { indexOf } from '@/lib/document/document-index'
import { type Id, idSchema } from '@/lib/kinds/common'
import { parseProblems } from '@/lib/sql/problems'
import { nameById } from '../columns-of'
import type { FieldProps, FieldSpec } from '../field-spec'
import { useOptions } from '../use-options'
import { Adder } from './adder'
import { Checks } from './checks'
import { Group } from './group'
import { columnSource } from './references'

export interface PlainElement {
  column: Id | null
  expression: string | null
}

interface PlainElementsProps {
  field: FieldProps<PlainElement[]>
  /** Why the list cannot become this. */
  obstacle?: (next: readonly PlainElement[]) => string | null
}

function PlainElements({ field, obstacle }: PlainElementsProps) {
  const { record, value, disabled, refuse } = field
  const all = useOptions(columnSource, record)
  const joined = useDocument((document) =>
    JSON.stringify(value.map((one) => one.expression ?? nameById(indexOf(document), one.column))),
  )
  const shown: string[] = JSON.parse(joined)
  const commit = (next: PlainElement[]) => {
    const why = obstacle?.(next) ?? null
    return why === null ? field.commit(next) : refuse(why)
  }
  const named = (text: string): PlainElement | null => {
    const option = all().find((one) => one.value === text || one.label === text)
    if (option) return { column: idSchema.parse(option.value), expression: null }
    const [problem] = parseProblems(text, 'expression')
    if (problem) refuse(`“${text}” is neither a column nor an expression. ${problem.message}`)
    return problem || text.trim() === '' ? null : { column: null, expression: text }
  }
  const put = (at: number, text: string) => {
    const next = named(text)
    return next ? commit(value.map((one, i) => (i === at ? next : one))) : false
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
        row={(one, at) => (
          <Combobox
            label={`Column or expression ${at + 1}`}
            hideLabel
            free
            mono
            value={one.column ?? one.expression ?? ''}
            shown={shown[at] ?? ''}
            options={all}
            disabled={disabled}
            onCommit={(text) => put(at, text)}
          />
        )}
      >
        <Adder
          label="Add column"
          options={all}
          free
          mono
          disabled={disabled}
          onAdd={(text) => {
            const next = named(text)
            return next ? commit([...value, next]) : false
          }}
        />
      </ListEditor>
    </Group>
  )
}

export const plainElements = (
  hint?: string,
  obstacle?: (next: readonly PlainElement[]) => string | null,
): FieldSpec<PlainElement[]> => ({
  place: 'basic',
  many: false,
  ...(hint === undefined ? {} : { hint }),
  view: (props) => <PlainElements field={props} {...(obstacle ? { obstacle } : {})} />,
})

/** Of one expression alone there are statistics; of one column PostgreSQL has them anyway. */
export const tooFew = (next: readonly PlainElement[]): string | null =>
  next.length > 1 || next[0]?.expression ? null : 'Name two columns, or an expression.'

const KINDS = [
  { value: 'ndistinct', label: 'Distinct values' },
  { value: 'dependencies', label: 'Dependencies' },
  { value: 'mcv', label: 'Most common values' },
] as const

export const statisticsKinds = (): FieldSpec<string[]> => ({
  place: 'basic',
  many: false,
  hint: 'None ticked: all of them.',
  view: (field) => (
    <Group field={field}>
      <Checks<string>
        options={KINDS}
        value={field.value}
        disabled={field.disabled}
        onChange={field.commit}
      />
    </Group>
  ),
})
