/** Which box comes next: in a direction, or as one reads. */
import type { Rect } from '@/lib/layout/geometry'

export type Direction = 'left' | 'right' | 'up' | 'down'

const AXIS: Readonly<Record<Direction, readonly [number, number]>> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, -1],
  down: [0, 1],
}

const middle = ({ x, y, width, height }: Rect) => ({ x: x + width / 2, y: y + height / 2 })

/** How much farther away something seems that lies off to the side. */
const SIDEWAYS = 2.5

/** The nearest in a direction; what lies straight ahead goes before what is nearer but off to the side. */
export function nearestIn<T extends Rect>(from: Rect, all: Iterable<T>, way: Direction): T | null {
  const [dx, dy] = AXIS[way]
  const start = middle(from)
  let nearest: T | null = null
  let least = Number.POSITIVE_INFINITY
  for (const one of all) {
    const to = middle(one)
    const ahead = (to.x - start.x) * dx + (to.y - start.y) * dy
    if (ahead <= 1) continue
    const aside = Math.abs((to.x - start.x) * dy) + Math.abs((to.y - start.y) * dx)
    const distance = ahead + aside * SIDEWAYS
    if (distance >= least) continue
    nearest = one
    least = distance
  }
  return nearest
}

/** Boxes that begin within so much of each other stand in one line. */
const LINE = 160

/** From the upper left to the lower right, line by line. */
export const inReadingOrder = <T extends Rect>(all: Iterable<T>): T[] =>
  [...all].sort((a, b) => Math.round(a.y / LINE) - Math.round(b.y / LINE) || a.x - b.x || a.y - b.y)
