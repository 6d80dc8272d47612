import type { StudioContext } from '@/lib/client/studio/provider'
import type { OutlineHandle } from '@/lib/client/studio/ui-store'
import type { Id } from '@/lib/kinds/common'
import type { KindName } from '@/lib/kinds/kind-map'

/** Opens the outline first where it is closed. */
export function withOutline({ ui }: StudioContext, then: (outline: OutlineHandle) => void): void {
  const { outline } = ui.getState()
  if (outline) {
    then(outline)
    return
  }
  const stop = ui.subscribe((state) => {
    if (!state.outline) return
    stop()
    then(state.outline)
  })
  ui.setState({ outlineOpen: true })
}

/** Those that have their name on the canvas. */
const DRAWN: ReadonlySet<KindName> = new Set([
  'table',
  'column',
  'enum',
  'view',
  'materialized-view',
  'area',
])

/** Where it is to be seen: in the diagram, or in the outline. */
export function renameObject(context: StudioContext, id: Id): void {
  const { ui, session } = context
  const record = session.store.getState().document.records.get(id)
  const { canvas, view } = ui.getState()
  if (!record || !('name' in record)) return
  if (canvas && view === 'diagram' && DRAWN.has(record.kind)) canvas.rename(id)
  else withOutline(context, (outline) => outline.rename(id))
}
