/** Cells that leave and enter the sheet, as text that spreadsheets understand. */
import type { Cells, SheetEdit } from '@/lib/grid/edit-sheet'
import { FIELD_TITLES, FIELDS, type Field } from '@/lib/grid/fields'
import { fromSheetText, toSheetText } from '@/lib/grid/sheet-text'
import type { GridController } from './controller'
import { type GridRow, isNew } from './grid-rows'
import { cellCount } from './range'

export function copyCells(controller: GridController): string | null {
  const { range } = controller
  if (!range) return null
  const fields = FIELDS.slice(range.left, range.right + 1)
  const rows = controller.rows.slice(range.top, range.bottom + 1).filter((row) => !isNew(row))
  return toSheetText(rows.map((row) => fields.map((field) => controller.text(row, field))))
}

/** Other words for the fields, as people head their lists. */
const HEADS: Readonly<Record<string, Field>> = {
  entity: 'table',
  'table name': 'table',
  name: 'name',
  field: 'name',
  attribute: 'name',
  'column name': 'name',
  'data type': 'type',
  datatype: 'type',
  required: 'notNull',
  mandatory: 'notNull',
  'primary key': 'key',
  pk: 'key',
  'foreign key': 'references',
  fk: 'references',
  'default value': 'default',
  description: 'comment',
  note: 'comment',
  notes: 'comment',
  ...Object.fromEntries(FIELDS.map((field) => [FIELD_TITLES[field].toLowerCase(), field])),
}

/** The fields that a heading line names; null where the first line is none. */
function headings(line: readonly string[]): Field[] | null {
  const fields = line.map((cell) => HEADS[cell.trim().toLowerCase()])
  const known = fields.filter((field): field is Field => field !== undefined)
  return known.length === line.length && known.length > 1 ? known : null
}

interface Pasted {
  readonly edits: SheetEdit[]
  readonly count: number
}

const cellsOf = (fields: readonly Field[], line: readonly string[]): Cells =>
  Object.fromEntries(
    line.flatMap((text, at) => {
      const field = fields[at]
      return field ? [[field, text.trim()]] : []
    }),
  )

/** With a heading line each row says itself which column of which table it is about. */
const byHeadings = (fields: readonly Field[], lines: readonly (readonly string[])[]): SheetEdit[] =>
  lines.map((line) => ({ column: null, table: null, cells: cellsOf(fields, line) }))

function atRow(row: GridRow | undefined, cells: Cells, lastTable: string): SheetEdit {
  if (row?.column) {
    // A table is renamed by hand, not by what is pasted over its name.
    const { table: _, ...rest } = cells
    return { column: row.column.id, table: null, cells: rest }
  }
  if (row?.table) return { column: null, table: row.table.id, cells }
  return { column: null, table: null, cells: { ...cells, table: cells.table || lastTable } }
}

/** Where nothing else is said, new columns belong to the table above. */
function tableAbove(controller: GridController, top: number): string {
  const { draft } = controller.state
  const above = controller.rows.slice(0, top).findLast((row) => row.table !== null)
  return draft.table ?? (above ? controller.text(above, 'table') : '')
}

function fromCursor(
  controller: GridController,
  lines: readonly (readonly string[])[],
): SheetEdit[] {
  const { range } = controller
  if (!range) return []
  const fields = FIELDS.slice(range.left)
  let table = tableAbove(controller, range.top)
  return lines.map((line, at) => {
    const cells = cellsOf(fields, line)
    table = cells.table || table
    return atRow(controller.rows[range.top + at], cells, table)
  })
}

/** One value for all chosen cells. */
function everywhere(controller: GridController, text: string): SheetEdit[] {
  const { range } = controller
  if (!range) return []
  const cells = Object.fromEntries(
    FIELDS.slice(range.left, range.right + 1).map((field) => [field, text]),
  )
  return controller.chosenRows.map((row) => atRow(row, cells, ''))
}

function editsFor(controller: GridController, text: string): Pasted {
  const lines = fromSheetText(text)
  const [first, ...rest] = lines
  const fields = first ? headings(first) : null
  if (fields) return { edits: byHeadings(fields, rest), count: rest.length }
  const { range } = controller
  const single = lines.length === 1 && first?.length === 1 ? first[0] : undefined
  const edits =
    single !== undefined && range && cellCount(range) > 1
      ? everywhere(controller, single)
      : fromCursor(controller, lines)
  return { edits, count: lines.length }
}

/** All of it in one batch, or a remark that says which row cannot be. */
export function pasteCells(controller: GridController, text: string): void {
  const { edits, count } = editsFor(controller, text)
  if (edits.length === 0) return
  const rows = count === 1 ? 'a row' : `${count} rows`
  const problem = controller.apply(`Paste ${rows}`, edits)
  if (problem) {
    const where = controller.problemText(problem, edits)
    controller.tell(`Nothing was pasted. ${where}`)
    return
  }
  if (edits.some(({ column }) => column === null)) controller.dropDraft()
  controller.tell(`Pasted ${rows}.`)
}

/** What stands in the first row of the range, in all rows of it. */
export function fillDown(controller: GridController): void {
  const { range, chosenRows } = controller
  const [first, ...rest] = chosenRows
  if (!range || !first) return
  const fields = FIELDS.slice(range.left, range.right + 1).filter((field) => !UNIQUE.has(field))
  const cells = Object.fromEntries(fields.map((field) => [field, controller.text(first, field)]))
  const edits = rest.flatMap(({ column }) =>
    column ? [{ column: column.id, table: null, cells }] : [],
  )
  if (edits.length === 0 || fields.length === 0) return
  const problem = controller.apply(`Fill down ${edits.length} rows`, edits)
  if (problem) controller.tell(controller.problemText(problem, edits))
}

/** Names cannot be the same in several rows of one table. */
const UNIQUE: ReadonlySet<Field> = new Set(['table', 'name'])
