/** Boxes lined up or spread out: only those that move are in the answer. */

import type { Id } from '@/lib/kinds/common'
import type { Rect } from '@/lib/layout/geometry'

export interface AlignBox extends Rect {
  readonly id: Id
}

export type Edge = 'left' | 'centre' | 'right' | 'top' | 'middle' | 'bottom'
export type Axis = 'across' | 'down'
export type Moves = Map<Id, { readonly x: number; readonly y: number }>

const AXIS = { across: ['x', 'width'], down: ['y', 'height'] } as const
/** Which axis an edge is on, and how far along a box it lies. */
const EDGES: Readonly<Record<Edge, readonly [Axis, number]>> = {
  left: ['across', 0],
  centre: ['across', 0.5],
  right: ['across', 1],
  top: ['down', 0],
  middle: ['down', 0.5],
  bottom: ['down', 1],
}

function moves(boxes: readonly AlignBox[], axis: Axis, to: (box: AlignBox, n: number) => number) {
  const [start] = AXIS[axis]
  const found: Moves = new Map()
  for (const [n, box] of boxes.entries()) {
    const at = Math.round(to(box, n)) + 0
    if (at !== box[start]) found.set(box.id, { x: box.x, y: box.y, [start]: at })
  }
  return found
}

export function align(boxes: readonly AlignBox[], edge: Edge): Moves {
  const [axis, share] = EDGES[edge]
  const [start, size] = AXIS[axis]
  const low = Math.min(...boxes.map((box) => box[start]))
  const high = Math.max(...boxes.map((box) => box[start] + box[size]))
  const line = low + (high - low) * share
  return moves(boxes, axis, (box) => line - box[size] * share)
}

/** The same room between neighbours; the outermost two stay. */
export function distribute(boxes: readonly AlignBox[], axis: Axis): Moves {
  const [start, size] = AXIS[axis]
  const sorted = [...boxes].sort((a, b) => a[start] - b[start])
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (!first || !last || sorted.length < 3) return new Map()
  const taken = sorted.reduce((sum, box) => sum + box[size], 0)
  const room = (last[start] + last[size] - first[start] - taken) / (sorted.length - 1)
  let at = first[start]
  const starts = sorted.map((box) => {
    const here = at
    at += box[size] + room
    return here
  })
  return moves(sorted, axis, (_, n) => starts[n] ?? 0)
}
