/**
 * How much is drawn at a zoom: boxes with their rows as elements of the page; painted boxes with their names; areas as one
 * block each. The bounds differ by direction, so that zooming to and fro at one of them does not flicker.
 */
export type Level = 'full' | 'plain' | 'areas'

const FULL = { from: 0.5, until: 0.46 } as const
const AREAS = { from: 0.13, until: 0.15 } as const
/** More boxes than that on the screen are painted, however large they are. */
const MOST = { from: 140, until: 160 } as const

function isFull(zoom: number, visible: number, before: Level): boolean {
  if (before === 'full') return zoom >= FULL.until && visible <= MOST.until
  return zoom >= FULL.from && visible <= MOST.from
}

function isAreas(zoom: number, before: Level): boolean {
  return before === 'areas' ? zoom < AREAS.until : zoom < AREAS.from
}

export function levelAt(zoom: number, visible: number, hasAreas: boolean, before: Level): Level {
  if (isFull(zoom, visible, before)) return 'full'
  return hasAreas && isAreas(zoom, before) ? 'areas' : 'plain'
}
