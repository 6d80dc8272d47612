/** Whole groups beside each other: the one with most to do with those that stand comes next, as near to them as there is room. */
import { Field, type Gap, type Size } from './field'
import type { Rect } from './geometry'
import type { Placed } from './layered'

export interface Block extends Size {
  readonly id: string
}

export interface Pull {
  readonly from: string
  readonly to: string
  readonly weight: number
}

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
    const whole = field.bounds()
    const centre = whole ? middle(whole) : { x: 0, y: 0 }
    let [x, y, sum] = [centre.x * 0.5, centre.y * 0.5, 0.5]
    for (const [id, weight] of near.get(block.id) ?? []) {
      const rect = placed.get(id)
      if (!rect) continue
      const at = middle(rect)
      x += at.x * weight
      y += at.y * weight
      sum += weight
    }
    const at = field.near({ x: x / sum, y: y / sum }, block)
    const rect = { ...at, width: block.width, height: block.height }
    field.add({ ...rect, id: block.id })
    placed.set(block.id, rect)
  }
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
