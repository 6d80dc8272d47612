import { classes } from '@/components/ui/classes'
import { BOX } from '@/lib/layout/node-size'
import type { Icon } from '@/lib/picture/icons'
import { colourOf } from '@/lib/picture/theme'
import { renameObject } from '../actions/change'
import { NameEdit } from '../edit/name-edit'
import type { Box } from '../scene/boxes'
import { useCanvasModel } from '../state/use-canvas'
import { Mark } from './mark'
import { STRIPS } from './tints'

const ICON_OF: Partial<Record<Box['object']['kind'], Icon>> = {
  table: 'table',
  view: 'view',
  'materialized-view': 'view',
  enum: 'enum',
}

/** The upper part of a box: its colour, its name, and the schema where that is not plain. */
export function BoxHeader({ box, isEdited }: { box: Box; isEdited: boolean }) {
  const model = useCanvasModel()
  const colour = colourOf(box.colour)
  return (
    <div
      style={{ height: BOX.header, lineHeight: `${BOX.header}px` }}
      className={classes(
        'relative flex items-center bg-box-head px-2.5',
        !isEdited && 'overflow-hidden',
        box.rows.length > 0 ? 'rounded-t-[7px] border-b border-line' : 'rounded-[7px]',
      )}
    >
      {colour && <span className={classes('absolute inset-x-0 top-0 h-[3px]', STRIPS[colour])} />}
      <Mark
        icon={ICON_OF[box.object.kind] ?? 'type'}
        className="mr-1.5 size-4 shrink-0 text-quiet"
      />
      {isEdited ? (
        <NameEdit
          label={`Name of ${box.object.name}`}
          value={box.object.name}
          className="grow font-semibold"
          onKeep={(name) => renameObject(model, box.id, name)}
          onDone={(how) => {
            model.edit(null)
            if (how !== 'left') model.focusOn(box.id)
          }}
        />
      ) : (
        <span className="min-w-0 grow truncate font-semibold">{box.object.name}</span>
      )}
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
