'use client'

/** Yes or no, and one of a few. */
import { Checkbox } from '@/components/ui/checkbox'
import { Segments } from '@/components/ui/segments'
import { Select } from '@/components/ui/select'
import { Switch } from '@/components/ui/switch'
import type { FieldSpec } from '../field-spec'

export function toggle(hint?: string): FieldSpec<boolean> {
  return {
    place: 'basic',
    many: true,
    ...(hint === undefined ? {} : { hint }),
    view: ({ value, mixed, label, error, disabled, commit, ...rest }) => (
      <div>
        {mixed ? (
          <Checkbox label={label} checked="mixed" disabled={disabled} onChange={commit} />
        ) : (
          <Switch
            label={label}
            hint={rest.hint}
            checked={value}
            disabled={disabled}
            onChange={commit}
          />
        )}
        <p aria-live="polite" className="mt-1 text-xs text-danger empty:hidden">
          {error}
        </p>
      </div>
    ),
  }
}

type Labels<V extends string> = Readonly<Record<V, string>>

/** Object.keys does not say that they are the values that the type names. */
const entries = <V extends string>(labels: Labels<V>) =>
  (Object.keys(labels) as V[]).map((value) => ({ value, label: labels[value] }))

/** One of a few values; every one has a label. */
export function choice<V extends string>(labels: Labels<V>, hint?: string): FieldSpec<V> {
  return {
    place: 'basic',
    many: true,
    ...(hint === undefined ? {} : { hint }),
    view: ({ value, mixed, label, error, disabled, commit, ...rest }) => (
      <Select
        label={label}
        value={mixed ? null : value}
        options={entries(labels)}
        placeholder="Different values"
        hint={rest.hint}
        error={error}
        disabled={disabled}
        onChange={commit}
      />
    ),
  }
}

const NOTHING = ''

/** The same, where nothing may be said; `otherwise` is what then holds. */
export function optionalChoice<V extends string>(
  labels: Labels<V>,
  otherwise: string,
): FieldSpec<V | null> {
  return {
    place: 'basic',
    many: true,
    view: ({ value, mixed, label, hint, error, disabled, commit }) => (
      <Select<V | typeof NOTHING>
        label={label}
        value={mixed ? null : (value ?? NOTHING)}
        options={[{ value: NOTHING, label: otherwise }, ...entries(labels)]}
        placeholder="Different values"
        hint={hint}
        error={error}
        disabled={disabled}
        onChange={(next) => commit(next === NOTHING ? null : next)}
      />
    ),
  }
}

/** Two to four short ones side by side. */
export function segments<V extends string>(labels: Labels<V>): FieldSpec<V> {
  return {
    place: 'basic',
    many: true,
    view: ({ value, mixed, label, error, disabled, commit }) => (
      <div>
        <p className="mb-1 text-xs font-medium text-quiet">{label}</p>
        <Segments
          label={label}
          value={mixed ? null : value}
          options={entries(labels)}
          disabled={disabled}
          onChange={commit}
        />
        <p aria-live="polite" className="mt-1 text-xs text-danger empty:hidden">
          {error}
        </p>
      </div>
    ),
  }
}
