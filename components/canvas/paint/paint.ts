/**
 * The painted layer under the elements of the page: areas and relations at every zoom, and the boxes that are no elements
 * right now. It is painted anew for each frame in which something moves.
 */
import type { Id } from '@/lib/kinds/common'
import { overlaps, type Rect } from '@/lib/layout/geometry'
import type { Theme } from '@/lib/picture/theme'
import type { Emphasis } from '../scene/emphasis'
import type { Level } from '../scene/level'
import type { Others } from '../scene/others'
import type { Scene } from '../scene/scene'
import { Brush, type Viewport } from './brush'
import { blocksOf, paintAreaNames, paintAreas, paintBlocks, paintBundles } from './paint-areas'
import { type BoxLook, paintBoxes } from './paint-boxes'
import { paintDots } from './paint-dots'
import { paintFarLines, paintLines } from './paint-lines'
import { type Marks, paintAreaMarks, paintMarks } from './paint-marks'
import { paintNotes } from './paint-notes'

export interface Surface {
  readonly width: number
  readonly height: number
  /** Device pixels for one of the page. */
  readonly ratio: number
}

export interface Painting {
  readonly scene: Scene
  readonly emphasis: Emphasis
  readonly level: Level
  /** Those that are elements of the page and draw themselves. */
  readonly mounted: ReadonlySet<Id>
  readonly selected: ReadonlySet<Id>
  readonly hovered: Id | null
  readonly others: Others
  readonly marks: Marks
  readonly theme: Theme
}

function windowOf({ width, height }: Surface, { x, y, zoom }: Viewport): Rect {
  return { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom }
}

const lookOf = ({ selected, hovered, emphasis, others }: Painting): BoxLook => ({
  selected,
  hovered,
  others,
  related: emphasis.boxes,
  dims: emphasis.dims,
})

function paintFar(brush: Brush, painting: Painting): void {
  const { scene, emphasis } = painting
  const blocks = blocksOf(scene)
  const areas = scene.areas.filter((area) => overlaps(area, brush.window))
  const inside = new Set(blocks.areaOf.keys())
  const outside = scene.where.within(brush.window).filter(({ id }) => !inside.has(id))
  const lines = [...scene.lines.values()]
  const loose = lines.filter(({ from, to }) => !inside.has(from.id) && !inside.has(to.id))
  paintBundles(brush, lines, blocks)
  paintLines(brush, loose, emphasis)
  paintBlocks(brush, areas, blocks)
  paintBoxes(brush, outside, lookOf(painting))
  paintMarks(brush, outside, painting.marks)
  paintAreaMarks(brush, areas, blocks, painting.marks)
}

function paintNear(brush: Brush, painting: Painting): void {
  const { scene, selected, emphasis, level, mounted } = painting
  const areas = scene.areas.filter((area) => overlaps(area, brush.window))
  paintAreas(brush, areas, selected)
  if (!paintFarLines(brush, scene.lines, emphasis)) {
    const lines = [...scene.lines.values()].filter(({ bounds }) => overlaps(bounds, brush.window))
    paintLines(brush, lines, emphasis)
  }
  const isPainted = ({ id }: { id: Id }) => level !== 'full' || !mounted.has(id)
  paintAreaNames(brush, areas.filter(isPainted))
  paintNotes(brush, scene.notes.filter(isPainted))
  const boxes = scene.where.within(brush.window).filter(isPainted)
  paintBoxes(brush, boxes, lookOf(painting))
  paintMarks(brush, boxes, painting.marks)
}

export function paint(
  context: CanvasRenderingContext2D,
  surface: Surface,
  viewport: Viewport,
  painting: Painting,
): void {
  const { ratio } = surface
  const scale = ratio * viewport.zoom
  const brush = new Brush(context, painting.theme, viewport.zoom, windowOf(surface, viewport))
  context.setTransform(1, 0, 0, 1, 0, 0)
  context.globalAlpha = 1
  context.fillStyle = brush.ink('page')
  context.fillRect(0, 0, surface.width * ratio, surface.height * ratio)
  paintDots(brush, surface, viewport)
  context.setTransform(scale, 0, 0, scale, viewport.x * ratio, viewport.y * ratio)
  if (painting.level === 'areas') paintFar(brush, painting)
  else paintNear(brush, painting)
}
