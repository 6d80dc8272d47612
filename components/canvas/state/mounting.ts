/**
 * Which boxes are elements of the page. They come a few in each frame, those in the middle first: what has not come yet is
 * painted, so that no frame has to wait for many of them.
 */
import type { Id } from '@/lib/kinds/common'
import { overlaps, type Rect } from '@/lib/layout/geometry'
import type { Level } from '../scene/level'
import type { Scene } from '../scene/scene'

const AT_ONCE = { resting: 6, moving: 2 } as const
/** What is kept around the window, as a share of it: coming back costs nothing. */
const COMES = 0.15
const GOES = 0.6

function grown({ x, y, width, height }: Rect, by: number): Rect {
  const [dx, dy] = [width * by, height * by]
  return { x: x - dx, y: y - dy, width: width + 2 * dx, height: height + 2 * dy }
}

/** From the middle of the window outwards. */
function wanted(scene: Scene, window: Rect): Id[] {
  const middle = { x: window.x + window.width / 2, y: window.y + window.height / 2 }
  const far = ({ x, y, width, height }: Rect) =>
    Math.abs(x + width / 2 - middle.x) + Math.abs(y + height / 2 - middle.y)
  const around = grown(window, COMES)
  const frames = [...scene.areas, ...scene.notes].filter((frame) => overlaps(frame, around))
  const boxes = scene.where.within(around).sort((a, b) => far(a) - far(b))
  return [...frames, ...boxes].map(({ id }) => id)
}

function isNear(scene: Scene, id: Id, window: Rect): boolean {
  const frame = scene.boxes.get(id) ?? [...scene.areas, ...scene.notes].find((one) => one.id === id)
  return frame !== undefined && overlaps(frame, window)
}

export interface Mounting {
  readonly mounted: ReadonlySet<Id>
  /** All that should be there is there. */
  readonly done: boolean
}

export interface MountWish {
  readonly scene: Scene
  readonly window: Rect
  readonly level: Level
  readonly moving: boolean
  /** Those that somebody works with: always there. */
  readonly pinned: Iterable<Id>
}

function staying(before: ReadonlySet<Id>, { scene, window, level, pinned }: MountWish): Set<Id> {
  const kept = grown(window, GOES)
  const near = level === 'full' ? [...before].filter((id) => isNear(scene, id, kept)) : []
  return new Set([...near, ...pinned])
}

export function mountNext(before: ReadonlySet<Id>, wish: MountWish): Mounting {
  const { scene, window, level, moving } = wish
  const next = staying(before, wish)
  const missing = level === 'full' ? wanted(scene, window).filter((id) => !next.has(id)) : []
  const now = missing.slice(0, AT_ONCE[moving ? 'moving' : 'resting'])
  for (const id of now) next.add(id)
  const isSame = next.size === before.size && [...next].every((id) => before.has(id))
  return { mounted: isSame ? before : next, done: now.length === missing.length }
}
