/** Where somebody else is in the project, and going there. */
import type { StudioContext } from '@/lib/client/studio/provider'
import type { Document } from '@/lib/document/document'
import { indexOf } from '@/lib/document/document-index'
import type { Presence } from '@/lib/sync/protocol'

/** “app.users.email”, “app.users and 3 more”, or the diagram; null when they look at nothing in particular. */
export function whereabouts(document: Document, { selection, diagram }: Presence): string | null {
  const records = selection.flatMap((id) => document.records.get(id) ?? [])
  const [first] = records
  const more = records.length > 1 ? ` and ${records.length - 1} more` : ''
  if (first) return `${indexOf(document).qualifiedName(first)}${more}`
  const shown = diagram === null ? undefined : document.records.get(diagram)
  return shown?.kind === 'diagram' ? shown.name : null
}

/** Shows what they look at, on the canvas where there is one. */
export function goTo({ session, ui }: StudioContext, { selection, diagram }: Presence): void {
  const { records } = session.store.getState().document
  const ids = selection.filter((id) => records.has(id))
  const state = ui.getState()
  if (diagram !== null && records.has(diagram)) state.set({ diagram })
  if (ids.length > 0) state.select(ids)
  // Another diagram is on the screen only after it was drawn.
  requestAnimationFrame(() => {
    const { canvas, outline } = ui.getState()
    if (ids.length === 0) canvas?.fit()
    else if (canvas) canvas.zoomTo(ids)
    else if (ids[0]) outline?.reveal(ids[0])
  })
}
