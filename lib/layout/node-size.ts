/** The size of an object's box and where its rows stand; the canvas draws to these measures and pictures do too. */
import type { Document } from '@/lib/document/document'
import { indexOf } from '@/lib/document/document-index'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import { type Detail, type Row, rowsOf } from './rows'
import { type Font, textWidth } from './text-width'

export interface Size {
  readonly width: number
  readonly height: number
}

export const FONTS = {
  title: { size: 13, weight: 600 },
  schema: { size: 11, weight: 400 },
  name: { size: 13, weight: 400 },
  type: { size: 12, weight: 400 },
} as const satisfies Record<string, Font>

/** All in pixels at scale 1; `icon` is the slot of a header's or a key's icon, `marks` that of a row's marks. */
export const BOX = {
  header: 32,
  row: 24,
  /** Under the last row. */
  bottom: 4,
  side: 10,
  icon: 16,
  afterIcon: 6,
  /** Between a name and what stands on the right. */
  gap: 14,
  marks: 22,
  commentDot: 10,
  min: 168,
  max: 400,
} as const

const GRID = 8
/** How much of a row its type may take before the name gives way. */
const TYPE_SHARE = 0.42

const LEAD = BOX.side + BOX.icon + BOX.afterIcon

/** Shown before a name; what lies in `public` needs no such hint. */
export function schemaHint(document: Document, record: AnyRecord): string | null {
  const schema = indexOf(document).schemaName(record)
  return schema === 'public' ? null : schema
}

const nameWidth = ({ name, comment }: Row) =>
  textWidth(name, FONTS.name) + (comment === null ? 0 : BOX.commentDot)

const rowWidth = (row: Row) =>
  LEAD +
  nameWidth(row) +
  (row.type === '' ? 0 : BOX.gap + textWidth(row.type, FONTS.type)) +
  (row.role === 'column' ? BOX.marks : 0) +
  BOX.side

/** The widths that a row's name and type get in a box; what is wider is cut with an ellipsis. */
export function rowParts(row: Row, width: number): { name: number; type: number } {
  const room = width - LEAD - BOX.side - (row.role === 'column' ? BOX.marks : 0)
  if (row.type === '') return { name: room, type: 0 }
  const wanted = textWidth(row.type, FONTS.type)
  const left = room - BOX.gap - nameWidth(row)
  const type = Math.min(wanted, Math.max(left, (room - BOX.gap) * TYPE_SHARE))
  return { name: room - BOX.gap - type, type }
}

function titleWidth(document: Document, record: AnyRecord): number {
  const schema = schemaHint(document, record)
  const name = 'name' in record ? record.name : ''
  const hint = schema === null ? 0 : BOX.gap + textWidth(schema, FONTS.schema)
  return LEAD + textWidth(name, FONTS.title) + hint + BOX.side
}

const snap = (width: number) => Math.min(BOX.max, Math.max(BOX.min, Math.ceil(width / GRID) * GRID))

export const heightOf = (rows: number) =>
  BOX.header + (rows === 0 ? 0 : rows * BOX.row + BOX.bottom)

const widest = new WeakMap<readonly Row[], number>()

function widestRow(rows: readonly Row[]): number {
  const before = widest.get(rows)
  if (before !== undefined) return before
  const width = rows.reduce((most, row) => Math.max(most, rowWidth(row)), 0)
  widest.set(rows, width)
  return width
}

export function nodeSize(document: Document, object: AnyRecord, detail: Detail): Size {
  const rows = rowsOf(document, object, detail)
  return {
    width: snap(Math.max(titleWidth(document, object), widestRow(rows))),
    height: heightOf(rows.length),
  }
}

/** How far below the box's top the middle of a row is; that of the header for what has no row at this detail. */
export function rowCentre(rows: readonly Row[], key: string | undefined): number {
  const at = key === undefined ? -1 : rows.findIndex((row) => row.key === key)
  return at < 0 ? BOX.header / 2 : BOX.header + at * BOX.row + BOX.row / 2
}
