/** Boxes as close together as their lines allow, each near what it relates to. */

import type { Gap } from '@/lib/layout/field'
import { arrange } from './arrange'
import { type LayoutBox, type Placed, placedAt } from './layered'

const GAP: Gap = { x: 64, y: 32 }

export function compact(
  boxes: readonly LayoutBox[],
  edges: readonly { from: string; to: string }[],
  aspect: number,
): Placed {
  const pulls = edges.map(({ from, to }) => ({ from, to, weight: 1 }))
  const rects = arrange(boxes, pulls, GAP, aspect)
  return placedAt([...rects].map(([id, rect]) => ({ id, ...rect })))
}
