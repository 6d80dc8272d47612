'use client'

/** A statement that is kept as SQL; what it needs and makes is found in it. */
import { verbatimSet } from '@/lib/commands/verbatim-set'
import type { FieldProps, FieldSpec } from '../field-spec'
import { useFieldRun } from '../use-field-run'
import { Group } from './group'
import { SqlInput } from './sql'

function Statement({ field }: { field: FieldProps<string> }) {
  const run = useFieldRun(field)
  const { record } = field
  return (
    <SqlInput
      field={field}
      form="statement"
      lines="many"
      keep={(statement) =>
        statement.trim() === ''
          ? field.refuse('This cannot be empty. Remove the statement itself.')
          : run(verbatimSet, { id: record.id, statement })
      }
    />
  )
}

export const statement = (): FieldSpec<string> => ({
  place: 'basic',
  many: false,
  view: (props) => <Statement field={props} />,
})

/** “relation:app.users”, one a line. */
export const nameKeys = (hint: string): FieldSpec<string[]> => ({
  place: 'more',
  many: false,
  hint,
  view: (field) => (
    <Group field={field}>
      {field.value.length === 0 ? (
        <p className="text-quiet">Nothing</p>
      ) : (
        <ul aria-label={field.label} className="space-y-0.5">
          {field.value.map((key) => (
            <li key={key} className="truncate font-mono text-xs">
              {key}
            </li>
          ))}
        </ul>
      )}
    </Group>
  ),
})
