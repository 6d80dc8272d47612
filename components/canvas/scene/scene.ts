/** Everything that a diagram shows, and where. The next scene shares with the last one whatever did not change. */
import { relationsOf } from '@/lib/graph/relations'
import type { Id } from '@/lib/kinds/common'
import { type Box, buildBoxes, type View } from './boxes'
import { type AreaFrame, buildFrames, type NoteFrame, type Resized } from './frames'
import { buildLines, type Lines } from './lines'
import { RectIndex } from './rect-index'

export interface Scene {
  readonly view: View
  readonly boxes: ReadonlyMap<Id, Box>
  readonly where: RectIndex<Box>
  readonly areas: readonly AreaFrame[]
  readonly notes: readonly NoteFrame[]
  readonly lines: Lines
}

const NO_LINES: Lines = new Map()

function sameBoxes(a: ReadonlyMap<Id, Box>, b: ReadonlyMap<Id, Box>): boolean {
  if (a.size !== b.size) return false
  for (const [id, box] of a) if (b.get(id) !== box) return false
  return true
}

export function buildScene(view: View, resized: Resized, previous: Scene | null): Scene {
  const made = buildBoxes(view, previous?.boxes ?? null)
  const known = previous && sameBoxes(previous.boxes, made) ? previous : null
  const boxes = known?.boxes ?? made
  return {
    view,
    boxes,
    where: known?.where ?? new RectIndex(boxes.values()),
    areas: buildFrames(view, resized, 'area', previous?.areas ?? []),
    notes: buildFrames(view, resized, 'note', previous?.notes ?? []),
    lines: buildLines(relationsOf(view.document), boxes, previous?.lines ?? NO_LINES),
  }
}

/** What can be selected, moved and zoomed to: boxes, areas and notes. */
export function rectOf(scene: Scene, id: Id): Box | AreaFrame | NoteFrame | undefined {
  const has = (one: { id: Id }) => one.id === id
  return scene.boxes.get(id) ?? scene.areas.find(has) ?? scene.notes.find(has)
}

/** The box that shows a record: itself, or the table that it belongs to. */
export function boxOf(scene: Scene, id: Id): Box | undefined {
  const { records } = scene.view.document
  let at: Id | null = id
  for (let depth = 0; at !== null && depth < 5; depth++) {
    const box = scene.boxes.get(at)
    if (box) return box
    at = records.get(at)?.parent ?? null
  }
  return undefined
}
