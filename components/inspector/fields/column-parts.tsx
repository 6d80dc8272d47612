'use client'

/** Whether a column must have a value, and where one comes from that nobody gives. */
import { Select } from '@/components/ui/select'
import { Switch } from '@/components/ui/switch'
import { TextInput } from '@/components/ui/text-input'
import { plainNotNull } from '@/lib/commands/blank'
import type { KindMap } from '@/lib/kinds/kind-map'
import { DEFAULT_SEQUENCE } from '@/lib/kinds/sequence-options'
import type { FieldProps, FieldSpec } from '../field-spec'
import { Folded } from './folded'
import { SequenceNumbers } from './sequence-options'
import { SqlInput } from './sql'

type Column = KindMap['column']

/** The constraint behind it, which few people need to see. */
function NotNullConstraint({ field }: { field: FieldProps<Column['notNull']> }) {
  const { value, commit, disabled } = field
  if (value === null) return null
  return (
    <Folded title="Its constraint">
      <TextInput
        label="Name"
        value={value.name ?? ''}
        placeholder="the one PostgreSQL gives"
        disabled={disabled}
        onCommit={(text) => commit({ ...value, name: text === '' ? null : text })}
      />
      <Switch
        label="Not for tables that inherit"
        checked={value.noInherit}
        disabled={disabled}
        onChange={(noInherit) => commit({ ...value, noInherit })}
      />
      <Switch
        label="Not checked for existing rows"
        checked={value.notValid}
        disabled={disabled}
        onChange={(notValid) => commit({ ...value, notValid })}
      />
    </Folded>
  )
}

export function notNull(): FieldSpec<Column['notNull']> {
  return {
    place: 'basic',
    many: true,
    view: (field) => (
      <div>
        <Switch
          label={field.mixed ? 'Required (some are)' : 'Required'}
          hint="Not null: every row has a value here."
          checked={field.value !== null && !field.mixed}
          disabled={field.disabled}
          onChange={(required) => field.commit(required ? (field.value ?? plainNotNull) : null)}
        />
        <p aria-live="polite" className="mt-1 text-xs text-danger empty:hidden">
          {field.error}
        </p>
        {!field.mixed && <NotNullConstraint field={field} />}
      </div>
    ),
  }
}

const IDENTITY = [
  { value: 'no', label: 'No' },
  { value: 'default', label: 'Yes, unless a value is given' },
  { value: 'always', label: 'Yes, always' },
] as const

export function identity(): FieldSpec<Column['identity']> {
  return {
    place: 'basic',
    many: false,
    label: 'Counts by itself (identity)',
    view: (field) => {
      const { value, label, commit, disabled, error, refuse } = field
      const now = value === null ? 'no' : value.always ? 'always' : 'default'
      const blank = { sequence: null, options: DEFAULT_SEQUENCE }
      return (
        <div className="space-y-2">
          <Select
            label={label}
            value={now}
            options={IDENTITY}
            error={error}
            disabled={disabled}
            onChange={(next) =>
              commit(next === 'no' ? null : { ...(value ?? blank), always: next === 'always' })
            }
          />
          {value !== null && (
            <Folded title="Its sequence">
              <TextInput
                label="Name"
                value={value.sequence ?? ''}
                placeholder="the one PostgreSQL gives"
                disabled={disabled}
                onCommit={(text) => commit({ ...value, sequence: text === '' ? null : text })}
              />
              <SequenceNumbers
                field={{
                  value: value.options,
                  disabled,
                  refuse,
                  commit: (options) => commit({ ...value, options }),
                }}
              />
            </Folded>
          )}
        </div>
      )
    },
  }
}

const GENERATED = [
  { value: 'no', label: 'No' },
  { value: 'stored', label: 'Yes, and stored' },
  { value: 'virtual', label: 'Yes, when it is read' },
] as const

export function generated(): FieldSpec<Column['generated']> {
  return {
    place: 'basic',
    many: false,
    label: 'Computed (generated)',
    view: (field) => {
      const { value, label, commit, disabled, error } = field
      const now = value === null ? 'no' : value.stored ? 'stored' : 'virtual'
      return (
        <div className="space-y-2">
          <Select
            label={label}
            value={now}
            options={GENERATED}
            disabled={disabled}
            onChange={(next) =>
              commit(
                next === 'no'
                  ? null
                  : { expression: value?.expression ?? 'NULL', stored: next === 'stored' },
              )
            }
          />
          {value !== null && (
            <SqlInput
              field={{ ...field, label: 'Computed from', value: value.expression, error }}
              form="expression"
              lines="one"
              keep={(expression) =>
                expression.trim() === ''
                  ? field.refuse('Say what it is computed from, or choose “No”.')
                  : commit({ ...value, expression })
              }
            />
          )}
        </div>
      )
    },
  }
}

export function domainNotNull(): FieldSpec<KindMap['domain']['notNull']> {
  return {
    place: 'basic',
    many: true,
    view: ({ value, commit, disabled, mixed }) => (
      <div className="space-y-2">
        <Switch
          label={mixed ? 'Required (some are)' : 'Required'}
          hint="Not null, wherever the domain is used."
          checked={value !== null && !mixed}
          disabled={disabled}
          onChange={(required) => commit(required ? (value ?? { name: null }) : null)}
        />
        {value !== null && !mixed && (
          <TextInput
            label="Name of the constraint"
            value={value.name ?? ''}
            placeholder="the one PostgreSQL gives"
            disabled={disabled}
            onCommit={(text) => commit({ name: text === '' ? null : text })}
          />
        )}
      </div>
    ),
  }
}

/** Only what differs from the parent's is said in such a record; ending that would be another object. */
export const inheritedNote = (): FieldSpec<boolean> => ({
  place: 'more',
  many: false,
  view: () => (
    <p className="text-xs text-quiet">
      It comes from a parent table. Here stands only what differs from it.
    </p>
  ),
})
