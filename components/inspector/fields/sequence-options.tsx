'use client'

/** The numbers of a sequence; empty ones are PostgreSQL's defaults. */
import { Switch } from '@/components/ui/switch'
import { TextInput } from '@/components/ui/text-input'
import { bigintSchema, type SequenceOptions } from '@/lib/kinds/common'
import type { FieldProps, FieldSpec } from '../field-spec'
import { Group } from './group'

const NUMBERS = {
  start: ['Start', '1'],
  increment: ['Increment', '1'],
  min: ['Lowest', '1'],
  max: ['Highest', 'that of the type'],
  cache: ['Cached', '1'],
} as const

const KEYS = ['start', 'increment', 'min', 'max', 'cache'] as const

interface SequenceNumbersProps {
  field: Pick<FieldProps<SequenceOptions>, 'value' | 'commit' | 'disabled' | 'refuse'>
}

export function SequenceNumbers({ field }: SequenceNumbersProps) {
  const { value, commit, disabled, refuse } = field
  const put = (key: (typeof KEYS)[number], text: string) => {
    const digits = text.trim().replace(/^\+/, '')
    if (digits === '') return commit({ ...value, [key]: null })
    return bigintSchema.safeParse(digits).success
      ? commit({ ...value, [key]: digits })
      : refuse(`${NUMBERS[key][0]}: type a whole number, or nothing.`)
  }
  return (
    <div className="grid grid-cols-2 gap-2">
      {KEYS.map((key) => (
        <TextInput
          key={key}
          label={NUMBERS[key][0]}
          value={value[key] ?? ''}
          placeholder={NUMBERS[key][1]}
          inputMode="numeric"
          disabled={disabled}
          onCommit={(text) => put(key, text)}
        />
      ))}
      <div className="self-end pb-1.5">
        <Switch
          label="Begins again"
          checked={value.cycle}
          disabled={disabled}
          onChange={(cycle) => commit({ ...value, cycle })}
        />
      </div>
    </div>
  )
}

export function sequenceNumbers(): FieldSpec<SequenceOptions> {
  return {
    place: 'basic',
    many: false,
    view: (props) => (
      <Group field={props}>
        <SequenceNumbers field={props} />
      </Group>
    ),
  }
}
