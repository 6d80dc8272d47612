/** What lies under a point of the diagram. */
import { type Id, idSchema } from '@/lib/kinds/common'
import type { Point, Rect } from '@/lib/layout/geometry'
import { BOX } from '@/lib/layout/node-size'
import type { Box } from './boxes'
import { type Emphasis, isDrawnLine } from './emphasis'
import type { AreaFrame, NoteFrame } from './frames'
import type { Line } from './lines'
import type { Scene } from './scene'

export type Hit =
  | { readonly type: 'box'; readonly box: Box; readonly row: string | null }
  | { readonly type: 'note'; readonly frame: NoteFrame }
  | { readonly type: 'line'; readonly line: Line }
  | { readonly type: 'area'; readonly frame: AreaFrame }

/** The key of the row at this height; null for the header and the space under the last row. */
export function rowAt(box: Box, y: number): string | null {
  const at = Math.floor((y - box.y - BOX.header) / BOX.row)
  return at < 0 ? null : (box.rows[at]?.key ?? null)
}

const contains = ({ x, y, width, height }: Rect, point: Point, by = 0) =>
  point.x >= x - by && point.x <= x + width + by && point.y >= y - by && point.y <= y + height + by

function distanceTo({ x, y }: Point, a: Point, b: Point): number {
  const nearestX = Math.min(Math.max(x, Math.min(a.x, b.x)), Math.max(a.x, b.x))
  const nearestY = Math.min(Math.max(y, Math.min(a.y, b.y)), Math.max(a.y, b.y))
  return Math.hypot(x - nearestX, y - nearestY)
}

/** Lines run along the axes, so the distance to a part is that to its rectangle. */
function distanceToLine({ route }: Line, point: Point): number {
  let least = Number.POSITIVE_INFINITY
  for (const [i, b] of route.points.entries()) {
    const a = route.points[i - 1]
    if (a) least = Math.min(least, distanceTo(point, a, b))
  }
  return least
}

function lineAt(scene: Scene, emphasis: Emphasis, point: Point, within: number): Line | null {
  let nearest: Line | null = null
  let least = within
  for (const line of scene.lines.values()) {
    if (!contains(line.bounds, point, within) || !isDrawnLine(line, emphasis)) continue
    const distance = distanceToLine(line, point)
    if (distance >= least) continue
    nearest = line
    least = distance
  }
  return nearest
}

/** The band at an area's upper edge, by which it is taken; its inside belongs to what stands there. */
export const AREA_BAND = 36

/** `within`: how far from a line it still counts as hit. */
export function hitAt(scene: Scene, emphasis: Emphasis, point: Point, within: number): Hit | null {
  const box = scene.where.at(point)
  if (box) return { type: 'box', box, row: rowAt(box, point.y) }
  const note = scene.notes.findLast((frame) => contains(frame, point))
  if (note) return { type: 'note', frame: note }
  const line = lineAt(scene, emphasis, point, within)
  if (line) return { type: 'line', line }
  const area = scene.areas.findLast((frame) => contains({ ...frame, height: AREA_BAND }, point))
  return area ? { type: 'area', frame: area } : null
}

/** The record that a hit is about: a column, a table, a foreign key, an area … */
export function recordAt(hit: Hit | null): Id | null {
  if (!hit) return null
  if (hit.type === 'line') return hit.line.relation.record
  if (hit.type !== 'box') return hit.frame.id
  const row = hit.box.rows.find(({ key }) => key === hit.row)
  return row?.role === 'column' ? idSchema.parse(row.key) : hit.box.id
}
