/** Where objects stand that have no place yet: in rows beside everything else, until the layout gives them one. */
import type { Id } from '@/lib/kinds/common'
import { boundsOf, type Point } from '@/lib/layout/geometry'
import { nodeSize } from '@/lib/layout/node-size'
import type { Shown } from '@/lib/layout-records/shown'
import type { View } from './boxes'

const GAP = 56
/** About the shape of a screen. */
const ASPECT = 1.6

export function interimPlaces(
  { document, detail }: View,
  shown: readonly Shown[],
  unplaced: readonly Shown[],
): ReadonlyMap<Id, Point> {
  const placed = shown.flatMap(({ object, placement }) =>
    placement ? [{ ...nodeSize(document, object, detail), x: placement.x, y: placement.y }] : [],
  )
  const bounds = boundsOf(placed)
  const sizes = unplaced.map(({ object }) => nodeSize(document, object, detail))
  const area = sizes.reduce((sum, one) => sum + (one.width + GAP) * (one.height + GAP), 0)
  const most = Math.max(600, Math.sqrt(area * ASPECT))
  const left = bounds ? bounds.x : 0
  const places = new Map<Id, Point>()
  let x = left
  let y = bounds ? bounds.y + bounds.height + GAP * 2 : 0
  let tallest = 0
  for (const [i, { object }] of unplaced.entries()) {
    const { width, height } = sizes[i] ?? { width: 0, height: 0 }
    if (x > left && x + width > left + most) {
      x = left
      y += tallest + GAP
      tallest = 0
    }
    places.set(object.id, { x, y })
    x += width + GAP
    tallest = Math.max(tallest, height)
  }
  return places
}
