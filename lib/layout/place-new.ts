/** Places for objects that are new in a diagram: near what they relate to, without moving or covering anything. */
import { Field, type Gap, inRows, rowWidth, type Size, snap } from './field'
import type { Point, Rect } from './geometry'
import type { Item } from './spatial-index'

export interface Loose extends Size {
  readonly id: string
}

export interface Link {
  readonly from: string
  readonly to: string
}

const GAP: Gap = { x: 64, y: 32 }
const ASPECT = 1.6

type Neighbours = ReadonlyMap<string, readonly string[]>

function neighboursOf(links: readonly Link[]): Neighbours {
  const map = new Map<string, string[]>()
  const put = (a: string, b: string) => {
    const list = map.get(a)
    if (list) list.push(b)
    else map.set(a, [b])
  }
  for (const { from, to } of links) {
    if (from === to) continue
    put(from, to)
    put(to, from)
  }
  return map
}

function middleOf(rects: readonly Rect[]): Point {
  const sum = rects.reduce(
    ({ x, y }, rect) => ({ x: x + rect.x + rect.width / 2, y: y + rect.y + rect.height / 2 }),
    { x: 0, y: 0 },
  )
  return { x: sum.x / rects.length, y: sum.y / rects.length }
}

/** Those with the most relations to what is placed first; each one placed pulls others after it. */
function placeRelated(
  field: Field,
  places: Map<string, Item>,
  loose: readonly Loose[],
  near: Neighbours,
): Loose[] {
  const waiting = new Map(loose.map((one) => [one.id, one]))
  const queue = loose.filter(({ id }) => near.get(id)?.some((other) => places.has(other)))
  for (const one of queue) {
    if (!waiting.delete(one.id)) continue
    const around = (near.get(one.id) ?? []).flatMap((other) => places.get(other) ?? [])
    const item = { ...one, ...field.near(middleOf(around), one) }
    field.add(item)
    places.set(one.id, item)
    for (const other of near.get(one.id) ?? []) {
      const next = waiting.get(other)
      if (next) queue.push(next)
    }
  }
  return [...waiting.values()]
}

export function placeNew(
  placed: readonly Item[],
  loose: readonly Loose[],
  links: readonly Link[],
): Map<string, Point> {
  const field = new Field(placed, GAP, ASPECT)
  const places = new Map(placed.map((item) => [item.id, item]))
  const near = neighboursOf(links)
  const rest = placeRelated(field, places, loose, near)
  const found = new Map<string, Point>()
  for (const { id } of loose) {
    const item = places.get(id)
    if (item) found.set(id, { x: item.x, y: item.y })
  }
  const bounds = field.bounds()
  const width = Math.max(bounds?.width ?? 0, rowWidth(rest, GAP, ASPECT))
  const x = snap(bounds?.x ?? 0)
  const y = bounds ? snap(bounds.y + bounds.height + 2 * GAP.y) : 0
  for (const [id, at] of inRows(rest, GAP, width)) found.set(id, { x: x + at.x, y: y + at.y })
  return found
}
