/**
 * A route as its parts alternate: horizontal, vertical … horizontal. A part is known by where it lies across its own
 * direction (y of a horizontal one, x of a vertical one); its neighbours say from where to where it runs.
 */
import type { Point } from '@/lib/layout/geometry'

export interface Polyline {
  readonly startX: number
  readonly endX: number
  /** Of an odd number of parts: y, x, y … */
  readonly parts: number[]
}

export function toPolyline(points: readonly Point[]): Polyline {
  const corners: Point[] = []
  for (const [i, point] of points.entries()) {
    const before = corners.at(-1)
    const after = points[i + 1]
    if (before && before.x === point.x && before.y === point.y) continue
    const level = before && after && before.y === point.y && point.y === after.y
    const plumb = before && after && before.x === point.x && point.x === after.x
    if (!level && !plumb) corners.push(point)
  }
  const first = corners[0] ?? { x: 0, y: 0 }
  const last = corners.at(-1) ?? first
  const parts = corners.slice(0, -1).map((a, i) => (corners[i + 1]?.y === a.y ? a.y : a.x))
  return { startX: first.x, endX: last.x, parts: parts.length > 0 ? parts : [first.y] }
}

export function toPoints({ startX, endX, parts }: Polyline): Point[] {
  const points: Point[] = []
  for (let i = 0; i <= parts.length; i++) {
    const before = parts[i - 1]
    const after = parts[i]
    if (i === 0) points.push({ x: startX, y: after ?? 0 })
    else if (i === parts.length) points.push({ x: endX, y: before ?? 0 })
    else if (i % 2 === 1) points.push({ x: after ?? 0, y: before ?? 0 })
    else points.push({ x: before ?? 0, y: after ?? 0 })
  }
  return points
}

/** From where to where a part runs. */
export function spanOf(line: Polyline, part: number): [number, number] {
  const from = part === 0 ? line.startX : (line.parts[part - 1] ?? 0)
  const to = part === line.parts.length - 1 ? line.endX : (line.parts[part + 1] ?? 0)
  return from < to ? [from, to] : [to, from]
}
