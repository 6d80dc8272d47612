/** Relations: all lines of one look are one path, so that a thousand of them cost hardly more than one. */
import { endMarksOf } from '@/lib/layout/edges'
import { endMarkPath, pathOf } from '@/lib/layout/route-shape'
import { type Emphasis, isDrawnLine } from '../scene/emphasis'
import { isShy, type Line, type Lines } from '../scene/lines'
import type { Brush } from './brush'

/** Below this the corners and the end marks would be specks. */
const MARKS_FROM = 0.3

const shapes = new WeakMap<Line, Path2D>()
interface Marks {
  readonly open: Path2D
  /** Filled, so that the line does not run through it. */
  readonly closed: Path2D
}
const marks = new WeakMap<Line, Marks>()

function shapeOf(line: Line): Path2D {
  const before = shapes.get(line)
  if (before) return before
  const shape = new Path2D(pathOf(line.route.points))
  shapes.set(line, shape)
  return shape
}

function marksOf(line: Line): Marks {
  const before = marks.get(line)
  if (before) return before
  const made = { open: new Path2D(), closed: new Path2D() }
  const { points, fromSide, toSide } = line.route
  const { from, to } = endMarksOf(line.relation)
  const ends = [
    { mark: from, point: points[0], side: fromSide },
    { mark: to, point: points.at(-1), side: toSide },
  ]
  for (const { mark, point, side } of ends) {
    if (!mark || !point) continue
    const { open, closed } = endMarkPath(mark, point, side)
    if (open) made.open.addPath(new Path2D(open))
    if (closed) made.closed.addPath(new Path2D(closed))
  }
  marks.set(line, made)
  return made
}

function addPlain(path: Path2D, { points }: Line['route']): void {
  for (const [i, { x, y }] of points.entries()) {
    if (i === 0) path.moveTo(x, y)
    else path.lineTo(x, y)
  }
}

function strokeAll(brush: Brush, lines: readonly Line[], colour: string, width: number): void {
  if (lines.length === 0) return
  const { context, zoom } = brush
  const hasMarks = zoom >= MARKS_FROM
  const solid = new Path2D()
  const dashed = new Path2D()
  for (const line of lines) {
    const path = line.relation.cardinality ? solid : dashed
    if (hasMarks) path.addPath(shapeOf(line))
    else addPlain(path, line.route)
  }
  context.strokeStyle = colour
  context.lineWidth = Math.max(brush.px(0.75), width)
  context.globalAlpha = hasMarks ? 1 : Math.max(0.35, zoom / MARKS_FROM)
  context.stroke(solid)
  context.setLineDash([5, 4])
  context.stroke(dashed)
  context.setLineDash([])
  context.globalAlpha = 1
  if (hasMarks) strokeMarks(brush, lines)
}

function strokeMarks(brush: Brush, lines: readonly Line[]): void {
  const { context } = brush
  const open = new Path2D()
  const closed = new Path2D()
  for (const line of lines) {
    const own = marksOf(line)
    open.addPath(own.open)
    closed.addPath(own.closed)
  }
  context.stroke(open)
  context.fillStyle = brush.ink('page')
  context.fill(closed)
  context.stroke(closed)
}

interface FarPaths {
  readonly solid: Path2D
  readonly dashed: Path2D
}
const farPaths = new WeakMap<Lines, FarPaths>()

/** All lines of a diagram as two paths, without corners and marks: made once, drawn in each frame. */
function farPathsOf(lines: Lines): FarPaths {
  const before = farPaths.get(lines)
  if (before) return before
  const made = { solid: new Path2D(), dashed: new Path2D() }
  for (const line of lines.values()) {
    if (!isShy(line)) addPlain(line.relation.cardinality ? made.solid : made.dashed, line.route)
  }
  farPaths.set(lines, made)
  return made
}

/** True where that was all there is to paint: from afar, and with nothing that stands out. */
export function paintFarLines(brush: Brush, lines: Lines, emphasis: Emphasis): boolean {
  const { context, zoom } = brush
  if (zoom >= MARKS_FROM || emphasis.lines.size > 0) return false
  const { solid, dashed } = farPathsOf(lines)
  context.strokeStyle = brush.ink('relation')
  context.lineWidth = Math.max(brush.px(0.75), 1.25)
  context.globalAlpha = Math.max(0.35, zoom / MARKS_FROM)
  context.stroke(solid)
  context.setLineDash([5, 4])
  context.stroke(dashed)
  context.setLineDash([])
  context.globalAlpha = 1
  return true
}

export function paintLines(brush: Brush, lines: readonly Line[], emphasis: Emphasis): void {
  const drawn = lines.filter((line) => isDrawnLine(line, emphasis))
  const lit = drawn.filter(({ relation }) => emphasis.lines.has(relation.id))
  const rest =
    lit.length === 0 ? drawn : drawn.filter(({ relation }) => !emphasis.lines.has(relation.id))
  strokeAll(brush, rest, brush.ink(lit.length > 0 ? 'relation-faint' : 'relation'), 1.25)
  strokeAll(brush, lit, brush.ink('accent'), 1.75)
}
