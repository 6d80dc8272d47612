/**
 * Layers made tight: boxes keep their column and their order in it, and move up or down to be level with what they relate
 * to, but no column becomes higher than the highest must be.
 */

import { type Rect, right } from '@/lib/layout/geometry'
import { groupBy } from '@/lib/layout/group-by'
import type { RouteEdge } from '@/lib/layout/route'

export type Box = Rect & { readonly id: string }

const GAP = 40
const PASSES = 8

/** Boxes whose extents along x overlap stand in one column. */
function columnsOf(boxes: readonly Box[]): Box[][] {
  const sorted = [...boxes].sort((a, b) => a.x - b.x || a.y - b.y)
  let end = Number.NEGATIVE_INFINITY
  let column = -1
  const numbers = new Map<Box, number>()
  for (const box of sorted) {
    if (box.x >= end) column++
    end = Math.max(end, right(box))
    numbers.set(box, column)
  }
  return [...groupBy(sorted, (box) => numbers.get(box)).values()].map((boxesIn) =>
    boxesIn.sort((a, b) => a.y - b.y),
  )
}

const stacked = (column: readonly Box[]) =>
  column.reduce((sum, { height }) => sum + height + GAP, -GAP)

interface Pull {
  readonly to: string
  /** Where its top is when the two ends are level, from the other's top. */
  readonly offset: number
}

function pullsOf(edges: readonly RouteEdge[]): Map<string, Pull[]> {
  const pulls = new Map<string, Pull[]>()
  const add = (id: string, pull: Pull) => {
    const list = pulls.get(id)
    if (list) list.push(pull)
    else pulls.set(id, [pull])
  }
  for (const { from, to, fromY, toY } of edges) {
    if (from === to) continue
    add(from, { to, offset: toY - fromY })
    add(to, { to: from, offset: fromY - toY })
  }
  return pulls
}

/** Tops as near to the wanted ones as order, gaps and height allow: half-way between pushing all down and pushing all up. */
function fitted(column: readonly Box[], wanted: readonly number[], height: number): number[] {
  const down: number[] = []
  let least = 0
  for (const [i, box] of column.entries()) {
    const top = Math.max(wanted[i] ?? 0, least)
    down.push(top)
    least = top + box.height + GAP
  }
  const up: number[] = []
  let most = height
  for (let i = column.length - 1; i >= 0; i--) {
    const box = column[i]
    if (!box) continue
    const top = Math.min(wanted[i] ?? 0, most - box.height)
    up[i] = top
    most = top - GAP
  }
  // Both may leave the frame at one end; between the two bounds of each box there is always room.
  const ends: number[] = []
  let below = height - stacked(column)
  let above = 0
  for (const [i, box] of column.entries()) {
    const middle = ((down[i] ?? 0) + (up[i] ?? 0)) / 2
    ends.push(Math.min(Math.max(middle, above), below))
    above += box.height + GAP
    below += box.height + GAP
  }
  return ends
}

export function tightened(boxes: readonly Box[], edges: readonly RouteEdge[]): Box[] {
  const columns = columnsOf(boxes)
  const height = Math.max(0, ...columns.map(stacked))
  const pulls = pullsOf(edges)
  const tops = new Map<string, number>()
  const lowest = Math.min(...boxes.map(({ y }) => y))
  const spread = Math.max(1, ...boxes.map(({ y, height: own }) => y + own - lowest))
  for (const { id, y } of boxes) tops.set(id, ((y - lowest) * height) / spread)
  const level = (column: readonly Box[]) => {
    const wanted = column.map(({ id }) => {
      const own = tops.get(id) ?? 0
      const all = (pulls.get(id) ?? []).map(({ to, offset }) => (tops.get(to) ?? own) + offset)
      return all.length === 0 ? own : all.reduce((sum, top) => sum + top, 0) / all.length
    })
    for (const [i, top] of fitted(column, wanted, height).entries()) {
      const box = column[i]
      if (box) tops.set(box.id, top)
    }
  }
  for (let pass = 0; pass < PASSES; pass++) {
    for (const column of columns) level(column)
    for (const column of [...columns].reverse()) level(column)
  }
  return boxes.map((box) => ({ ...box, y: Math.round(tops.get(box.id) ?? box.y) }))
}
