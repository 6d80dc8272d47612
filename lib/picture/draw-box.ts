/** An object's box: header and rows, to the measures of lib/layout/node-size. */
import type { Document } from '@/lib/document/document'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import { BOX, FONTS, rowParts, schemaHint } from '@/lib/layout/node-size'
import type { Row } from '@/lib/layout/rows'
import { type Font, fitText, textWidth } from '@/lib/layout/text-width'
import { ICONS, type Icon } from './icons'
import type { SceneBox } from './scene'
import { mark, type ThemeColour } from './theme'
import { element, escapeXml } from './xml'

const RADIUS = 8
const STRIP = 3
const LEAD = BOX.side + BOX.icon + BOX.afterIcon

export type Paint = (colour: ThemeColour) => string

/** A line of text with its middle at `y`. */
export function textAt(
  text: string,
  x: number,
  y: number,
  font: Font,
  fill: string,
  more: Readonly<Record<string, string>> = {},
): string {
  const weight = font.weight === 400 ? null : font.weight
  const place = { x, y: y + font.size * 0.36, 'font-size': font.size, 'font-weight': weight }
  return element('text', { ...place, fill, ...more }, escapeXml(text))
}

const iconAt = (icon: Icon, x: number, y: number, stroke: string) =>
  element('path', {
    d: ICONS[icon],
    transform: `translate(${Math.round(x * 100) / 100} ${Math.round((y - 8) * 100) / 100})`,
    fill: 'none',
    stroke,
    'stroke-width': 1.25,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  })

const ICON_OF: Partial<Record<AnyRecord['kind'], Icon>> = {
  table: 'table',
  view: 'view',
  'materialized-view': 'view',
  enum: 'enum',
}

function rowIcon({ primary, foreign }: Row): { icon: Icon; colour: ThemeColour } | null {
  if (primary) return { icon: 'primary', colour: 'key' }
  return foreign ? { icon: 'foreign', colour: 'quiet' } : null
}

/** Unique, and whether it may be empty: a full dot says that it never is. */
function rowMarks(row: Row, right: number, y: number, paint: Paint): string {
  if (row.role !== 'column') return ''
  const dot = element('circle', {
    cx: right - 4,
    cy: y,
    r: 2.5,
    fill: row.notNull ? paint('quiet') : 'none',
    stroke: paint('quiet'),
  })
  const unique = row.unique && !row.primary
  return (unique ? textAt('U', right - 19, y, { size: 10, weight: 600 }, paint('quiet')) : '') + dot
}

function drawRow(row: Row, box: SceneBox, at: number, paint: Paint): string {
  const y = box.y + BOX.header + at * BOX.row + BOX.row / 2
  const parts = rowParts(row, box.width)
  const marks = row.role === 'column' ? BOX.marks : 0
  const edge = box.x + box.width - BOX.side
  const icon = rowIcon(row)
  const room = parts.name - (row.comment === null ? 0 : BOX.commentDot)
  const name = fitText(row.name, room, FONTS.name)
  const soft = row.inherited || row.role === 'bound' || row.role === 'more'
  const pieces = [
    icon ? iconAt(icon.icon, box.x + BOX.side, y, paint(icon.colour)) : '',
    textAt(name, box.x + LEAD, y, FONTS.name, paint(soft ? 'quiet' : 'ink')),
    row.comment === null
      ? ''
      : element('circle', {
          cx: box.x + LEAD + textWidth(name, FONTS.name) + 6,
          cy: y - 3,
          r: 1.75,
          fill: paint('accent'),
        }),
    row.type === ''
      ? ''
      : textAt(
          fitText(row.type, parts.type + 0.5, FONTS.type),
          edge - marks,
          y,
          FONTS.type,
          paint('quiet'),
          { 'text-anchor': 'end' },
        ),
    rowMarks(row, edge, y, paint),
  ]
  return pieces.join('')
}

function header(document: Document, box: SceneBox, paint: Paint): string {
  const { object, x, y, width } = box
  const middle = y + BOX.header / 2
  const schema = schemaHint(document, object)
  const hint = schema === null ? 0 : BOX.gap + textWidth(schema, FONTS.schema)
  const room = width - LEAD - BOX.side
  const title = fitText(object.name, Math.max(room * 0.6, room - hint), FONTS.title)
  const left = room - textWidth(title, FONTS.title) - BOX.gap
  return [
    iconAt(ICON_OF[object.kind] ?? 'type', x + BOX.side, middle, paint('quiet')),
    textAt(title, x + LEAD, middle, FONTS.title, paint('ink')),
    schema === null
      ? ''
      : textAt(
          fitText(schema, left + 0.5, FONTS.schema),
          x + width - BOX.side,
          middle,
          FONTS.schema,
          paint('quiet'),
          { 'text-anchor': 'end' },
        ),
  ].join('')
}

/** The upper part of the box: its upper corners are round, the lower ones too where nothing follows. */
function headShape({ x, y, width, rows }: SceneBox): string {
  const r = RADIUS
  const end = y + BOX.header
  const below =
    rows.length > 0
      ? `V${end}H${x}`
      : `V${end - r}a${r} ${r} 0 0 1 ${-r} ${r}H${x + r}a${r} ${r} 0 0 1 ${-r} ${-r}`
  return `M${x} ${y + r}a${r} ${r} 0 0 1 ${r} ${-r}H${x + width - r}a${r} ${r} 0 0 1 ${r} ${r}${below}Z`
}

function strip({ x, y, width, colour }: SceneBox, paint: Paint): string {
  if (!colour) return ''
  const r = RADIUS
  const inner = Math.sqrt(r * r - (r - STRIP) ** 2)
  const d = `M${x + r - inner} ${y + STRIP}A${r} ${r} 0 0 1 ${x + r} ${y}H${x + width - r}A${r} ${r} 0 0 1 ${x + width - r + inner} ${y + STRIP}Z`
  return element('path', { d, fill: paint(mark(colour)) })
}

export function drawBox(document: Document, box: SceneBox, paint: Paint): string {
  const { x, y, width, height, rows, object } = box
  const frame = { x, y, width, height, rx: RADIUS }
  const isView = object.kind === 'view' || object.kind === 'materialized-view'
  return element(
    'g',
    {},
    [
      element('title', {}, escapeXml(object.name)),
      element('rect', { ...frame, fill: paint('surface') }),
      element('path', { d: headShape(box), fill: paint('box-head') }),
      strip(box, paint),
      rows.length > 0
        ? element('path', { d: `M${x} ${y + BOX.header}h${width}`, stroke: paint('line') })
        : '',
      element('rect', {
        ...frame,
        fill: 'none',
        stroke: paint('line'),
        'stroke-dasharray': isView ? '5 3' : null,
      }),
      header(document, box, paint),
      ...rows.map((row, at) => drawRow(row, box, at, paint)),
    ].join(''),
  )
}
