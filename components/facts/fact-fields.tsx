'use client'

/** What the architect says of the project or of an object and SQL cannot hold: a field for each. */
import { Select } from '@/components/ui/select'
import { Switch } from '@/components/ui/switch'
import { TextInput } from '@/components/ui/text-input'
import { useChildrenOf, useRun } from '@/lib/client/studio/hooks'
import { useMay } from '@/lib/client/studio/may'
import { factSet } from '@/lib/commands/fact-set'
import type { Id } from '@/lib/kinds/common'
import type { KindName, RecordOf } from '@/lib/kinds/kind-map'
import { type FactOption, factsOf, type KnownFact } from '@/lib/lint/facts/known-facts'

const UNSAID = ''

interface FactFieldsProps {
  /** Null: the project. */
  object: Id | null
  kind: KindName | null
}

export function FactFields({ object, kind }: FactFieldsProps) {
  const said = useChildrenOf(object, 'fact')
  return (
    <div className="space-y-3">
      {factsOf(kind).map((fact) => (
        <FactField
          key={fact.name}
          object={object}
          fact={fact}
          said={said.find(({ name }) => name === fact.name)}
        />
      ))}
    </div>
  )
}

interface FactFieldProps {
  object: Id | null
  fact: KnownFact
  said: RecordOf<'fact'> | undefined
}

const wordsIn = (text: string) =>
  text
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean)

function FactField({ object, fact, said }: FactFieldProps) {
  const run = useRun()
  const disabled = !useMay().edit
  const { name, label, hint, form } = fact
  /** Null: nothing is said any more. */
  const say = (values: readonly string[] | null): boolean => {
    const holds = values !== null
    if (!holds && !said) return true
    const input = { object, name, values: [...(values ?? [])], holds }
    return run(factSet, input, `Say: ${label.toLowerCase()}`) === null
  }
  if (form.as === 'flag') {
    return (
      <Switch
        label={label}
        hint={hint}
        checked={said !== undefined}
        disabled={disabled}
        onChange={(on) => say(on ? [] : null)}
      />
    )
  }
  if (form.as === 'choice') {
    return (
      <Select
        label={label}
        hint={hint}
        value={said?.values[0] ?? UNSAID}
        options={[{ value: UNSAID, label: 'Not said' }, ...withUnknown(form.options, said)]}
        disabled={disabled}
        onChange={(value) => say(value === UNSAID ? null : [value])}
      />
    )
  }
  return (
    <TextInput
      label={label}
      hint={hint}
      value={said?.values.join(', ') ?? ''}
      placeholder={form.placeholder}
      disabled={disabled}
      onCommit={(text) => {
        const values = form.as === 'list' ? wordsIn(text) : [text.trim()].filter(Boolean)
        return say(values.length === 0 ? null : values)
      }}
    />
  )
}

/** What somebody said in another way is still shown. */
function withUnknown(options: readonly FactOption[], said: RecordOf<'fact'> | undefined) {
  const [value] = said?.values ?? []
  if (value === undefined || options.some((option) => option.value === value)) return options
  return [...options, { value, label: value, hint: 'Not one that rules know' }]
}
