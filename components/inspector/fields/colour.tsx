'use client'

/** One of the colours of diagrams. */
import { RadioGroup } from 'radix-ui'
import { classes } from '@/components/ui/classes'
import { LAYOUT_COLOURS, type LayoutColour, layoutColour } from '@/lib/layout-records/colours'
import type { FieldProps, FieldSpec } from '../field-spec'
import { Group } from './group'

/** Written out, so that the style sheet has them. */
const SWATCH: Readonly<Record<LayoutColour, string>> = {
  grey: 'bg-mark-grey',
  red: 'bg-mark-red',
  orange: 'bg-mark-orange',
  yellow: 'bg-mark-yellow',
  green: 'bg-mark-green',
  teal: 'bg-mark-teal',
  blue: 'bg-mark-blue',
  violet: 'bg-mark-violet',
  pink: 'bg-mark-pink',
}

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
            <span className={classes('size-4 rounded-full', SWATCH[colour])} />
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
