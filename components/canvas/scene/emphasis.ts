/** What stands out because something is pointed at or selected: its relations, what they lead to, and by which columns. */
import type { Id } from '@/lib/kinds/common'
import { isShy, type Line, type Lines } from './lines'
import { boxOf, type Scene } from './scene'

export interface Emphasis {
  readonly lines: ReadonlySet<string>
  /** At the ends of those lines. */
  readonly boxes: ReadonlySet<Id>
  /** Columns at the ends of those lines. */
  readonly rows: ReadonlySet<string>
  /** Everything else steps back. */
  readonly dims: boolean
}

export const NO_EMPHASIS: Emphasis = {
  lines: new Set(),
  boxes: new Set(),
  rows: new Set(),
  dims: false,
}

const byBox = new WeakMap<Lines, ReadonlyMap<Id, readonly Line[]>>()

/** The lines at each box. */
export function linesAt(lines: Lines): ReadonlyMap<Id, readonly Line[]> {
  const before = byBox.get(lines)
  if (before) return before
  const found = new Map<Id, Line[]>()
  for (const line of lines.values()) {
    for (const id of new Set([line.from.id, line.to.id])) {
      const list = found.get(id)
      if (list) list.push(line)
      else found.set(id, [line])
    }
  }
  byBox.set(lines, found)
  return found
}

const touches = ({ relation }: Line, column: Id) =>
  relation.fromColumns.includes(column) || relation.toColumns.includes(column)

/** The lines that something is about: a foreign key's own, those of a column, all of a table. */
function linesOf(scene: Scene, id: Id): readonly Line[] {
  const own = scene.lines.get(id)
  if (own) return [own]
  const box = boxOf(scene, id)
  const near = (box && linesAt(scene.lines).get(box.id)) ?? []
  if (!box || box.id === id) return near
  return near.filter((line) => touches(line, id))
}

/** Pointing goes before selection. A table that is only passed over does not make the others step back. */
export function emphasisOf(scene: Scene, hovered: Id | null, selection: readonly Id[]): Emphasis {
  const isPassedOver = hovered !== null && scene.boxes.has(hovered)
  const hoveredLines = hovered === null ? [] : linesOf(scene, hovered)
  const focus =
    hoveredLines.length > 0 ? hoveredLines : selection.flatMap((id) => linesOf(scene, id))
  if (focus.length === 0) return NO_EMPHASIS
  const lines = new Set<string>()
  const boxes = new Set<Id>(selection)
  const rows = new Set<string>()
  for (const line of focus) {
    lines.add(line.relation.id)
    boxes.add(line.from.id).add(line.to.id)
    for (const column of line.relation.fromColumns) rows.add(column)
    for (const column of line.relation.toColumns) rows.add(column)
  }
  return { lines, boxes, rows, dims: !(isPassedOver && hoveredLines.length > 0) }
}

export const isDrawnLine = (line: Line, emphasis: Emphasis): boolean =>
  !isShy(line) || emphasis.lines.has(line.relation.id)
