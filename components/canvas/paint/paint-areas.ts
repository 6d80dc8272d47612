/** Areas: a tinted field under what stands in it; from far away, one block with its name and how much it holds. */
import type { Id } from '@/lib/kinds/common'
import { type AreaFrame, standsIn } from '../scene/frames'
import type { Line } from '../scene/lines'
import type { Scene } from '../scene/scene'
import type { Brush } from './brush'

const RADIUS = 12

export function paintAreas(
  brush: Brush,
  areas: readonly AreaFrame[],
  selected: ReadonlySet<Id>,
): void {
  const { context } = brush
  for (const area of areas) {
    const { colour } = area.record
    brush.roundRect(area, RADIUS)
    context.fillStyle = brush.tint(colour, 'tint-grey')
    context.globalAlpha = 0.55
    context.fill()
    context.globalAlpha = 1
    const isSelected = selected.has(area.id)
    context.strokeStyle = isSelected ? brush.ink('accent') : brush.mark(colour, 'mark-grey')
    context.globalAlpha = isSelected ? 1 : 0.35
    context.lineWidth = brush.px(isSelected ? 2 : 1)
    context.stroke()
    context.globalAlpha = 1
  }
}

/** The names of areas where they are not elements of the page. */
export function paintAreaNames(brush: Brush, areas: readonly AreaFrame[]): void {
  const { context } = brush
  const size = Math.max(14, brush.px(13))
  brush.font(size, 600)
  for (const area of areas) {
    context.fillStyle = brush.mark(area.record.colour, 'mark-grey')
    brush.text(area.record.name, area.x + 12, area.y + Math.max(18, size * 0.9))
  }
}

export interface Blocks {
  /** The area that each box is drawn as a part of. */
  readonly areaOf: ReadonlyMap<Id, AreaFrame>
  readonly counts: ReadonlyMap<Id, number>
}

const known = new WeakMap<Scene['boxes'], { areas: Scene['areas']; blocks: Blocks }>()

/** Boxes by the smallest area in which they stand. */
export function blocksOf({ boxes, areas }: Scene): Blocks {
  const before = known.get(boxes)
  if (before?.areas === areas) return before.blocks
  const areaOf = new Map<Id, AreaFrame>()
  const counts = new Map<Id, number>()
  const bySize = [...areas].sort((a, b) => b.width * b.height - a.width * a.height)
  for (const area of bySize) {
    const inside = standsIn(area, boxes.values(), [])
    for (const id of inside) areaOf.set(id, area)
    counts.set(area.id, inside.size)
  }
  const blocks = { areaOf, counts }
  known.set(boxes, { areas, blocks })
  return blocks
}

export function paintBlocks(brush: Brush, areas: readonly AreaFrame[], blocks: Blocks): void {
  const { context } = brush
  for (const area of areas) {
    const { colour, name } = area.record
    brush.roundRect(area, brush.px(6))
    context.fillStyle = brush.tint(colour, 'tint-grey')
    context.fill()
    context.strokeStyle = brush.mark(colour, 'mark-grey')
    context.lineWidth = brush.px(1.5)
    context.stroke()
    const size = Math.min(brush.px(15), area.width / Math.max(4, name.length * 0.62))
    const middle = { x: area.x + area.width / 2, y: area.y + area.height / 2 }
    context.fillStyle = brush.mark(colour, 'mark-grey')
    brush.font(size, 600)
    brush.text(name, middle.x, middle.y - size * 0.45, 'center')
    const count = blocks.counts.get(area.id) ?? 0
    brush.font(size * 0.75, 400)
    brush.text(
      count === 1 ? '1 object' : `${count} objects`,
      middle.x,
      middle.y + size * 0.7,
      'center',
    )
  }
}

interface Bundle {
  readonly a: AreaFrame
  readonly b: AreaFrame
  count: number
}

/** Relations between areas: one line for each pair, the thicker the more there are. */
export function paintBundles(brush: Brush, lines: Iterable<Line>, { areaOf }: Blocks): void {
  const bundles = new Map<string, Bundle>()
  for (const { from, to } of lines) {
    const [a, b] = [areaOf.get(from.id), areaOf.get(to.id)]
    if (!a || !b || a === b) continue
    const key = a.id < b.id ? `${a.id} ${b.id}` : `${b.id} ${a.id}`
    const bundle = bundles.get(key)
    if (bundle) bundle.count += 1
    else bundles.set(key, { a, b, count: 1 })
  }
  const { context } = brush
  context.strokeStyle = brush.ink('relation')
  for (const { a, b, count } of bundles.values()) {
    context.lineWidth = brush.px(Math.min(8, 1 + Math.log2(count)))
    context.beginPath()
    context.moveTo(a.x + a.width / 2, a.y + a.height / 2)
    context.lineTo(b.x + b.width / 2, b.y + b.height / 2)
    context.stroke()
  }
}
