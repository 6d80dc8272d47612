import { classes } from '@/components/ui/classes'
import { BOX } from '@/lib/layout/node-size'
import type { Icon } from '@/lib/picture/icons'
import { colourOf } from '@/lib/picture/theme'
import type { Box } from '../scene/boxes'
import { Mark } from './mark'
import { STRIPS } from './tints'

const ICON_OF: Partial<Record<Box['object']['kind'], Icon>> = {
  table: 'table',
  view: 'view',
  'materialized-view': 'view',
  enum: 'enum',
}

/** The upper part of a box: its colour, its name, and the schema where that is not plain. */
export function BoxHeader({ box }: { box: Box }) {
  const colour = colourOf(box.colour)
  return (
    <div
      style={{ height: BOX.header, lineHeight: `${BOX.header}px` }}
      className={classes(
        'relative flex items-center overflow-hidden bg-box-head px-2.5',
        box.rows.length > 0 ? 'rounded-t-[7px] border-b border-line' : 'rounded-[7px]',
      )}
    >
      {colour && <span className={classes('absolute inset-x-0 top-0 h-[3px]', STRIPS[colour])} />}
      <Mark
        icon={ICON_OF[box.object.kind] ?? 'type'}
        className="mr-1.5 size-4 shrink-0 text-quiet"
      />
      <span className="min-w-0 grow truncate font-semibold">{box.object.name}</span>
      {box.folded > 0 && (
        <span className="ml-2 shrink-0 text-[0.6875rem] text-quiet">+{box.folded}</span>
      )}
      {box.schema !== null && (
        <span className="ml-3.5 min-w-0 shrink-2 truncate text-[0.6875rem] text-quiet">
          {box.schema}
        </span>
      )}
    </div>
  )
}
