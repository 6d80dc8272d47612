/** Areas and notes of a diagram: what has a size of its own. */
import { indexOf } from '@/lib/document/document-index'
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord, RecordOf } from '@/lib/kinds/kind-map'
import type { Rect } from '@/lib/layout/geometry'
import type { Box, View } from './boxes'

export interface Frame<K extends 'area' | 'note' = 'area' | 'note'> extends Rect {
  readonly id: Id
  readonly record: AnyRecord & RecordOf<K>
}
export type AreaFrame = Frame<'area'>
export type NoteFrame = Frame<'note'>

/** Where areas and notes stand, and how large they are, while they are dragged. */
export type Resized = ReadonlyMap<Id, Rect>
export const NOT_RESIZED: Resized = new Map()

export function buildFrames<K extends 'area' | 'note'>(
  { document, diagram, moved }: View,
  resized: Resized,
  kind: K,
  previous: readonly Frame<K>[],
): readonly Frame<K>[] {
  if (diagram === null) return []
  const index = indexOf(document)
  const known = new Map(previous.map((frame) => [frame.id, frame]))
  return index.childrenOf(diagram, kind).map((record): Frame<K> => {
    const own: Rect = record
    const { x, y, width, height } = resized.get(record.id) ?? {
      ...own,
      width: own.width,
      height: own.height,
      ...moved.get(record.id),
    }
    const before = known.get(record.id)
    const isSame =
      before?.record === record &&
      before.x === x &&
      before.y === y &&
      before.width === width &&
      before.height === height
    return isSame ? before : { id: record.id, record, x, y, width, height }
  })
}

const isInside = (outer: Rect, { x, y, width, height }: Rect) => {
  const [cx, cy] = [x + width / 2, y + height / 2]
  return (
    cx >= outer.x && cx <= outer.x + outer.width && cy >= outer.y && cy <= outer.y + outer.height
  )
}

/** What an area takes along: boxes and notes whose middle lies in it, and areas that lie in it as a whole. */
export function standsIn(
  area: AreaFrame,
  boxes: Iterable<Box>,
  frames: Iterable<Frame>,
): ReadonlySet<Id> {
  const found = new Set<Id>()
  for (const box of boxes) if (isInside(area, box)) found.add(box.id)
  for (const frame of frames) {
    if (frame.id === area.id) continue
    const isSmaller = frame.width * frame.height < area.width * area.height
    if (isSmaller && isInside(area, frame)) found.add(frame.id)
  }
  return found
}
