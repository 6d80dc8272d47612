'use client'

/** One of the colours of diagrams. */
import { RadioGroup } from 'radix-ui'
import { STRIPS } from '@/components/canvas/nodes/tints'
import { classes } from '@/components/ui/classes'
import { LAYOUT_COLOURS, layoutColour } from '@/lib/layout-records/colours'
import type { FieldProps, FieldSpec } from '../field-spec'
import { Group } from './group'

function Swatches({
  field,
}: {
  field: Omit<FieldProps<string | null>, 'commit'> & { keep(colour: string): boolean }
}) {
  const { value, mixed, label, disabled, keep } = field
  return (
    <Group field={field}>
      <RadioGroup.Root
        aria-label={label}
        value={mixed || value === null ? '' : layoutColour(value)}
        disabled={disabled}
        onValueChange={keep}
        className="flex flex-wrap gap-1.5"
      >
        {LAYOUT_COLOURS.map((colour) => (
          <RadioGroup.Item
            key={colour}
            value={colour}
            aria-label={colour}
            title={colour}
            className="group flex size-6 items-center justify-center rounded-full border border-transparent data-[state=checked]:border-ink"
          >
            <span className={classes('size-4 rounded-full', STRIPS[colour])} />
          </RadioGroup.Item>
        ))}
      </RadioGroup.Root>
    </Group>
  )
}

export const colour = (): FieldSpec<string> => ({
  place: 'basic',
  many: true,
  view: (props) => <Swatches field={{ ...props, keep: props.commit }} />,
})

export const optionalColour = (): FieldSpec<string | null> => ({
  place: 'basic',
  many: true,
  view: (props) => <Swatches field={{ ...props, keep: props.commit }} />,
})
