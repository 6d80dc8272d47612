/** Where objects stand that have no place yet: a few where they will stay, many in rows until the layout has found theirs. */
import { relationsOf } from '@/lib/graph/relations'
import type { Id } from '@/lib/kinds/common'
import { boundsOf, type Point } from '@/lib/layout/geometry'
import { nodeSize } from '@/lib/layout/node-size'
import { placeNew } from '@/lib/layout/place-new'
import type { Shown } from '@/lib/layout-records/shown'
import type { View } from './boxes'

const GAP = 56
const FEW = 40
/** About the shape of a screen. */
const ASPECT = 1.6

function near(
  document: View['document'],
  detail: View['detail'],
  placed: Parameters<typeof placeNew>[0],
  unplaced: readonly Shown[],
): ReadonlyMap<Id, Point> {
  const loose = unplaced.map(({ object: { id }, object }) => ({
    id,
    ...nodeSize(document, object, detail),
  }))
  const found = placeNew(placed, loose, relationsOf(document))
  return new Map(loose.flatMap(({ id }) => [[id, found.get(id) ?? { x: 0, y: 0 }]]))
}

export function interimPlaces(
  { document, detail }: View,
  shown: readonly Shown[],
  unplaced: readonly Shown[],
): ReadonlyMap<Id, Point> {
  const placed = shown.flatMap(({ object, placement }) => {
    if (!placement) return []
    const { x, y } = placement
    return [{ id: object.id, ...nodeSize(document, object, detail), x, y }]
  })
  if (unplaced.length <= FEW) return near(document, detail, placed, unplaced)
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
