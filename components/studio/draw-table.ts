import type { StudioContext } from '@/lib/client/studio/provider'
import { tableDraw } from '@/lib/commands/table-draw'
import { newId } from '@/lib/document/new-id'
import { MAIN_DIAGRAM } from '@/lib/layout-records/diagrams'
import { profileOf } from '@/lib/standards/profiles'

/** A new table in the middle of what is in sight, whose name can be typed at once. */
export function drawTable({ session, ui }: StudioContext): void {
  const id = newId()
  const { canvas, diagram, outline } = ui.getState()
  const { x, y } = canvas?.centre() ?? { x: 0, y: 0 }
  const standard = profileOf(session.store.getState().project.standard).id
  const place = canvas ? { diagram: diagram ?? MAIN_DIAGRAM, x, y } : {}
  const made = session.run(tableDraw, { id, standard, ...place })
  if (!made.ok) {
    ui.getState().set({ remark: made.error.message })
    return
  }
  ui.getState().select([id])
  if (canvas) canvas.rename(id)
  else outline?.rename(id)
}
