import { takeTool } from '@/components/canvas/actions/tool'
import { canvasOf } from '@/components/canvas/state/open-canvas'
import type { StudioContext } from '@/lib/client/studio/provider'
import { tableDraw } from '@/lib/commands/table-draw'
import { newId } from '@/lib/document/new-id'
import { givenStandard } from '@/lib/standards/project-standard'

/** A new table whose name can be typed at once: in the middle of the diagram, or in the outline. */
export function drawTable(context: StudioContext): void {
  const canvas = canvasOf(context)
  if (canvas) takeTool(canvas, 'table')
  else drawInOutline(context)
}

function drawInOutline({ session, ui }: StudioContext): void {
  const id = newId()
  const standard = givenStandard(session.store.getState().project)
  const made = session.run(tableDraw, { id, standard })
  if (!made.ok) {
    ui.getState().set({ remark: made.error.message })
    return
  }
  ui.getState().select([id])
  ui.getState().outline?.rename(id)
}
