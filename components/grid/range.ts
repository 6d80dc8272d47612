/** The cells between two corners, by rows and fields. */
import { FIELDS } from '@/lib/grid/fields'
import type { CellPlace } from './grid-store'

export interface CellRange {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

interface Corners {
  readonly cursor: CellPlace | null
  readonly anchor: CellPlace | null
}

/** Null where nothing is chosen, or the cursor is at no row. */
export function rangeOf(
  { cursor, anchor }: Corners,
  placeOf: (row: string) => number,
): CellRange | null {
  if (!cursor) return null
  const row = placeOf(cursor.row)
  if (row < 0) return null
  const otherRow = anchor ? placeOf(anchor.row) : row
  const from = otherRow < 0 ? row : otherRow
  const field = FIELDS.indexOf(cursor.field)
  const otherField = anchor ? FIELDS.indexOf(anchor.field) : field
  return {
    top: Math.min(row, from),
    bottom: Math.max(row, from),
    left: Math.min(field, otherField),
    right: Math.max(field, otherField),
  }
}

export const cellCount = ({ top, bottom, left, right }: CellRange): number =>
  (bottom - top + 1) * (right - left + 1)
