/** Whole groups beside each other: the one with most to do with those that stand comes next, as near to them as there is room. */
import { Field, type Gap, type Size } from '@/lib/layout/field'
import { boundsOf, type Point, type Rect } from '@/lib/layout/geometry'
import type { Placed } from './layered'

export interface Block extends Size {
  readonly id: string
}

export interface Pull {
  readonly from: string
  readonly to: string
  readonly weight: number
}

/** How much the middle counts beside everything that pulls. */
const TO_CENTRE = 0.35
const PASSES = 3

type Near = Map<string, Map<string, number>>

function nearOf(pulls: readonly Pull[]): Near {
  const near: Near = new Map()
  const add = (a: string, b: string, weight: number) => {
    const map = near.get(a) ?? new Map<string, number>()
    near.set(a, map)
    map.set(b, (map.get(b) ?? 0) + weight)
  }
  for (const { from, to, weight } of pulls) {
    if (from === to) continue
    add(from, to, weight)
    add(to, from, weight)
  }
  return near
}

const middle = ({ x, y, width, height }: Rect) => ({ x: x + width / 2, y: y + height / 2 })

/** The strongest first; the bigger one between equals. */
function next(waiting: readonly Block[], placed: ReadonlyMap<string, Rect>, near: Near): Block {
  let best = waiting[0]
  let most = -1
  for (const block of waiting) {
    let pull = 0
    for (const [id, weight] of near.get(block.id) ?? []) if (placed.has(id)) pull += weight
    const rank = pull * 1e6 + Math.min(block.width * block.height, 9e11) / 1e6
    if (rank > most) {
      most = rank
      best = block
    }
  }
  if (!best) throw new Error('There is nothing left to place.')
  return best
}

/** Where a block would best be: among those that it has to do with, and not far from the middle of all. */
function targetOf(
  block: Block,
  placed: ReadonlyMap<string, Rect>,
  near: Near,
  centre: Point,
): Point {
  const pulls = [...(near.get(block.id) ?? [])].flatMap(([id, weight]) => {
    const rect = placed.get(id)
    return rect ? [{ ...middle(rect), weight }] : []
  })
  const all = pulls.reduce((sum, { weight }) => sum + weight, 0)
  const points = [...pulls, { ...centre, weight: all === 0 ? 1 : all * TO_CENTRE }]
  const sum = points.reduce((total, { weight }) => total + weight, 0)
  return {
    x: points.reduce((total, { x, weight }) => total + x * weight, 0) / sum,
    y: points.reduce((total, { y, weight }) => total + y * weight, 0) / sum,
  }
}

const centreOf = (rects: ReadonlyMap<string, Rect>): Point => {
  const bounds = boundsOf(rects.values())
  return bounds ? middle(bounds) : { x: 0, y: 0 }
}

/** Each block once more to where it would go now: what was placed late fills gaps, what was placed early follows. */
function settle(
  blocks: readonly Block[],
  placed: Map<string, Rect>,
  near: Near,
  gap: Gap,
  aspect: number,
): void {
  const centre = centreOf(placed)
  const away = ({ id }: Block) => {
    const at = middle(placed.get(id) ?? { ...centre, width: 0, height: 0 })
    return Math.hypot((at.x - centre.x) / aspect, at.y - centre.y)
  }
  for (const block of [...blocks].sort((a, b) => away(b) - away(a))) {
    placed.delete(block.id)
    const field = new Field(
      [...placed].map(([id, rect]) => ({ id, ...rect })),
      gap,
      aspect,
    )
    const at = field.near(targetOf(block, placed, near, centre), block)
    placed.set(block.id, { ...at, width: block.width, height: block.height })
  }
}

export function arrange(
  blocks: readonly Block[],
  pulls: readonly Pull[],
  gap: Gap,
  aspect: number,
): Map<string, Rect> {
  const near = nearOf(pulls)
  const placed = new Map<string, Rect>()
  const field = new Field([], gap, aspect)
  let waiting = [...blocks]
  while (waiting.length > 0) {
    const block = next(waiting, placed, near)
    waiting = waiting.filter((one) => one !== block)
    const at = field.near(targetOf(block, placed, near, centreOf(placed)), block)
    const rect = { ...at, width: block.width, height: block.height }
    field.add({ ...rect, id: block.id })
    placed.set(block.id, rect)
  }
  for (let pass = 0; pass < PASSES; pass++) settle(blocks, placed, near, gap, aspect)
  return placed
}

/** The groups' own places, moved to where each group stands. */
export function assembled(
  blocks: ReadonlyMap<string, Placed>,
  rects: ReadonlyMap<string, Rect>,
  sizes: ReadonlyMap<string, Size>,
): (Rect & { id: string })[] {
  return [...blocks].flatMap(([block, { places }]) => {
    const corner = rects.get(block)
    if (!corner) return []
    return [...places].flatMap(([id, { x, y }]) => {
      const size = sizes.get(id)
      return size ? [{ id, x: corner.x + x, y: corner.y + y, ...size }] : []
    })
  })
}
