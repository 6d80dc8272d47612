/** How wide the fields are and how high the rows, for all parts of the sheet alike. */
import type { Field } from '@/lib/grid/fields'

export const ROW_HEIGHT = 28

export const WIDTHS: Readonly<Record<Field, number>> = {
  table: 150,
  name: 180,
  type: 150,
  notNull: 72,
  key: 72,
  index: 60,
  default: 170,
  references: 160,
  comment: 240,
}

const { comment, ...fixed } = WIDTHS
export const SHEET_WIDTH = Object.values(WIDTHS).reduce((sum, width) => sum + width, 0)
/** The last one takes what is left. */
export const COLUMNS = `${Object.values(fixed)
  .map((width) => `${width}px`)
  .join(' ')} minmax(${comment}px, 1fr)`
