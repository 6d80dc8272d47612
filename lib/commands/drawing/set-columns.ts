/** Cells of a column grid: what somebody typed into them, for one column or for many. */
import { z } from 'zod'
import { commentSchema, type Id, nameSchema, sqlSchema } from '@/lib/kinds/common'
import type { AnyRecord, RecordOf } from '@/lib/kinds/kind-map'
import type { Profile } from '@/lib/standards/schema'
import { plainNotNull } from '../blank'
import { rename } from '../rename'
import { setType } from './set-type'
import type { Work } from './work'

export const cellsSchema = z.strictObject({
  /** A type, or a meaning: “money”. */
  type: sqlSchema.optional(),
  notNull: z.boolean().optional(),
  default: sqlSchema.nullable().optional(),
  comment: commentSchema.optional(),
})
export type Cells = z.infer<typeof cellsSchema>

type Column = AnyRecord & RecordOf<'column'>

function columnNow(work: Work, id: Id): Column | null {
  const column = work.index.get(id)
  if (column?.kind === 'column') return column
  work.refuse('object-missing', id, `There is no column ${id}. It may have been removed.`)
  return null
}

const inPrimaryKey = (work: Work, column: Column): boolean =>
  work.index.childrenOf(column.parent, 'primary-key').some((key) => key.columns.includes(column.id))

export function setNotNull(work: Work, id: Id, required: boolean): void {
  const column = columnNow(work, id)
  if (!column || (column.notNull !== null) === required) return
  if (!required && inPrimaryKey(work, column)) {
    const message = `${column.name} is part of the primary key, which needs a value. Take it out of the key first.`
    work.refuse('columns-invalid', column.name, message)
    return
  }
  work.put({ ...column, notNull: required ? plainNotNull : null })
}

/** A default and an identity or a generated value exclude each other: the last word counts. */
function setDefault(work: Work, id: Id, value: string | null): void {
  const column = columnNow(work, id)
  if (!column) return
  const other = value === null ? {} : { identity: null, generated: null }
  work.put({ ...column, ...other, default: value })
}

export function setCells(work: Work, profile: Profile, id: Id, cells: Cells): void {
  if (!columnNow(work, id)) return
  if (cells.type !== undefined) setType(work, profile, id, cells.type)
  if (cells.notNull !== undefined) setNotNull(work, id, cells.notNull)
  if (cells.default !== undefined) setDefault(work, id, cells.default)
  const column = cells.comment === undefined ? null : columnNow(work, id)
  if (column) work.put({ ...column, comment: cells.comment || null })
}

export const namedCellsSchema = cellsSchema.extend({ name: nameSchema.optional() })

/** The name first, because what a type brings along is named after the column. */
export function setNamedCells(
  work: Work,
  profile: Profile,
  id: Id,
  { name, ...cells }: z.infer<typeof namedCellsSchema>,
): void {
  if (name !== undefined) work.take(rename(work.document, id, name))
  setCells(work, profile, id, cells)
}
