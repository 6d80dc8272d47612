/** Boxes that are not elements of the page at this zoom: header, name, and rows as bars. */
import type { Id } from '@/lib/kinds/common'
import { BOX, rowParts } from '@/lib/layout/node-size'
import type { Row } from '@/lib/layout/rows'
import { textWidth } from '@/lib/layout/text-width'
import type { Box } from '../scene/boxes'
import type { Others } from '../scene/others'
import { type Brush, FittedText } from './brush'

/** Below this a box is only its name. */
const ROWS_FROM = 0.28
const LABELS_FROM = 0.06
const NAME_PX = 11
const RADIUS = 8

const titles = new FittedText<Box>()

/** Names are drawn larger than they are, as far as the box has room, so that they can be read from afar. */
function titleSize(zoom: number): number {
  return Math.round(Math.min(150, Math.max(13, NAME_PX / zoom)))
}

export interface BoxLook {
  readonly selected: ReadonlySet<Id>
  readonly hovered: Id | null
  readonly related: ReadonlySet<Id>
  readonly dims: boolean
  readonly others: Others
}

function paintBody(brush: Brush, box: Box, look: BoxLook, head: number): void {
  const { context } = brush
  const isFlat = head >= box.height
  brush.roundRect(box, RADIUS)
  context.fillStyle = isFlat ? brush.tint(box.colour, 'surface') : brush.ink('surface')
  context.fill()
  if (!isFlat) {
    context.save()
    context.clip()
    context.fillStyle = brush.tint(box.colour, 'box-head')
    context.fillRect(box.x, box.y, box.width, head)
    context.restore()
    brush.roundRect(box, RADIUS)
  }
  const isStrong = look.selected.has(box.id) || look.hovered === box.id
  context.strokeStyle = isStrong ? brush.ink('accent') : brush.mark(box.colour, 'line')
  context.globalAlpha *= box.colour === null || isStrong ? 1 : 0.5
  context.lineWidth = brush.px(isStrong ? 2 : 1)
  context.stroke()
}

function paintTitle(brush: Brush, box: Box, head: number, size: number): void {
  const { context } = brush
  const room = box.width - brush.px(8)
  const { text, size: own } = titles.get(box, box.object.name, room, size)
  brush.font(own, 600)
  context.fillStyle = brush.mark(box.colour, 'ink')
  const isFlat = head >= box.height
  if (isFlat) brush.text(text, box.x + box.width / 2, box.y + box.height / 2, 'center')
  else brush.text(text, box.x + BOX.side, box.y + head / 2)
}

interface Bars {
  readonly head: number
  readonly primary: Path2D
  readonly foreign: Path2D
  readonly rest: Path2D
}

const bars = new WeakMap<Box, Bars>()

/** A row as two bars: as long as its name and its type are. */
function addRow(name: Path2D, type: Path2D, box: Box, row: Row, y: number): void {
  const room = rowParts(row, box.width)
  const length = Math.min(room.name, textWidth(row.name, { size: 12, weight: 400 }))
  name.rect(box.x + BOX.side + BOX.icon + BOX.afterIcon, y, length, 6)
  type.rect(box.x + box.width - BOX.side - BOX.marks - room.type, y, room.type, 6)
}

function barsOf(box: Box, head: number): Bars {
  const before = bars.get(box)
  if (before?.head === head) return before
  const made = { head, primary: new Path2D(), foreign: new Path2D(), rest: new Path2D() }
  for (const [i, row] of box.rows.entries()) {
    const y = box.y + BOX.header + i * BOX.row + BOX.row / 2 - 3
    if (y < box.y + head) continue
    const key = row.foreign ? made.foreign : made.rest
    addRow(row.primary ? made.primary : key, made.rest, box, row, y)
  }
  bars.set(box, made)
  return made
}

function paintRows(brush: Brush, box: Box, head: number): void {
  const { context } = brush
  const { primary, foreign, rest } = barsOf(box, head)
  context.fillStyle = brush.ink('line')
  context.fill(rest)
  context.fillStyle = brush.ink('relation')
  context.fill(foreign)
  context.fillStyle = brush.ink('key')
  context.fill(primary)
}

/** A ring for the first of those who have the box selected. */
function paintOthers(brush: Brush, box: Box, others: Others): void {
  const [person] = others.get(box.id) ?? []
  if (!person) return
  const by = brush.px(3)
  const { x, y, width, height } = box
  brush.roundRect({ x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by }, RADIUS)
  brush.context.strokeStyle = person.colour
  brush.context.lineWidth = brush.px(2)
  brush.context.stroke()
}

export function paintBoxes(brush: Brush, boxes: readonly Box[], look: BoxLook): void {
  const { context, zoom } = brush
  const size = titleSize(zoom)
  const hasRows = zoom >= ROWS_FROM
  const rowHead = Math.round(Math.max(BOX.header, size * 1.6))
  for (const box of boxes) {
    const head = hasRows && box.rows.length > 0 ? rowHead : box.height
    const isBack = look.dims && !look.related.has(box.id) && !look.selected.has(box.id)
    context.globalAlpha = isBack ? 0.6 : 1
    paintBody(brush, box, look, head)
    context.globalAlpha = isBack ? 0.6 : 1
    if (zoom >= LABELS_FROM) paintTitle(brush, box, head, size)
    if (head < box.height) paintRows(brush, box, head)
    context.globalAlpha = 1
    paintOthers(brush, box, look.others)
  }
  context.globalAlpha = 1
}
