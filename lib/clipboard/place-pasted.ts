/** Where pasted objects stand in the diagram: as they stood where they were copied, else near what they relate to. */
import { placeObjects } from '@/lib/commands/drawing/placements'
import { showObjects } from '@/lib/commands/drawing/show-objects'
import type { Work } from '@/lib/commands/drawing/work'
import type { Id } from '@/lib/kinds/common'
import { isDrawn } from '@/lib/layout/rows'
import type { Clipboard } from './clipboard'
import type { Landing } from './landing'
import type { PasteTarget } from './paste'

export function placePasted(
  work: Work,
  clipboard: Clipboard,
  landing: Landing,
  { at, diagram }: PasteTarget,
  objects: readonly Id[],
): void {
  if (diagram === null) return
  const pasted = new Set(objects)
  const places = clipboard.places.flatMap(({ object, x, y, colour, collapsed }) => {
    const id = landing.ids.get(object)
    const isPasted = id !== undefined && pasted.has(id)
    return isPasted ? [{ object: id, x: at.x + x, y: at.y + y, colour, collapsed }] : []
  })
  const isObject = ({ object }: { object: Id }) => isDrawn(work.index.get(object))
  placeObjects(work, diagram, places.filter(isObject))
  for (const { object, x, y } of places) {
    const record = work.index.get(object)
    // Notes and areas hold their places themselves.
    if (record && 'x' in record) work.put({ ...record, x, y })
  }
  const placed = new Set(places.map(({ object }) => object))
  const rest = objects.filter((id) => !placed.has(id) && isDrawn(work.index.get(id)))
  if (rest.length > 0) showObjects(work, diagram, rest, null)
}
