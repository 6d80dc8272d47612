/** Edits of the sheet, many at once: all of them or, with the place of the first that cannot be, none. */
import { columnsAdd } from '@/lib/commands/columns-add'
import { Work } from '@/lib/commands/drawing/work'
import { schemaAdd } from '@/lib/commands/schema-add'
import { tableDraw } from '@/lib/commands/table-draw'
import type { Document } from '@/lib/document/document'
import { findTyped, isTable, typedName } from '@/lib/document/find-typed'
import { newId } from '@/lib/document/new-id'
import type { Id } from '@/lib/kinds/common'
import type { RecordOf } from '@/lib/kinds/kind-map'
import { fail, ok, type Result } from '@/lib/result'
import { givenFrom } from '@/lib/standards/profiles'
import type { Profile } from '@/lib/standards/schema'
import type { Step } from '@/lib/steps/step'
import { FIELDS, type Field, readSwitch } from './fields'
import { doCommand, findTarget, writeCell } from './write-cell'

export type Cells = { readonly [F in Field]?: string }

export interface SheetEdit {
  /** Null: a new column, or one that the row names. */
  readonly column: Id | null
  /** Of a new column; null: the row names it. */
  readonly table: Id | null
  readonly before?: Id | null
  readonly cells: Cells
}

export interface SheetProblem {
  /** Which of the edits, from 0. */
  readonly at: number
  readonly field: Field | null
  readonly message: string
}

export interface SheetDone {
  readonly steps: Step[]
  /** The column that each edit made or changed. */
  readonly columns: readonly (Id | null)[]
}

/** In this order, because the name and the type matter to what follows. */
const AFTER_ADDING: readonly Field[] = ['key', 'references', 'index']

class SheetWork {
  readonly work: Work

  constructor(
    document: Document,
    private readonly profile: Profile,
  ) {
    this.work = new Work(document)
  }

  /** What failed while a field was written. */
  field: Field | null = null

  do(edit: SheetEdit): Id | null {
    if (edit.column !== null) {
      this.write(edit.column, edit.cells, FIELDS)
      return edit.column
    }
    const table = this.tableFor(edit)
    return table && this.addColumn(table, edit)
  }

  private write(id: Id, cells: Cells, fields: readonly Field[]): void {
    for (const field of fields) {
      const text = cells[field]
      if (text === undefined || this.work.failed) continue
      this.field = field
      writeCell(this.work, this.profile, id, field, text)
    }
  }

  private refuse(field: Field, message: string): null {
    this.field = field
    this.work.refuse('columns-invalid', field, message)
    return null
  }

  private tableFor({ table, cells }: SheetEdit): RecordOf<'table'> | null {
    const { index } = this.work
    const known = index.get(table)
    if (isTable(known)) return known
    const text = cells.table?.trim() ?? ''
    if (text === '') return this.refuse('table', 'Write the name of a table.')
    const found = findTyped(index, 'relation', text, null)
    if (isTable(found)) return found
    if (found) return this.refuse('table', `“${text}” is no table. Write another name.`)
    return this.newTable(text)
  }

  private newTable(text: string): RecordOf<'table'> | null {
    const [first, second, ...more] = typedName(text) ?? []
    if (first === undefined || more.length > 0) {
      return this.refuse('table', `“${text}” is no name of a table.`)
    }
    const id = newId()
    this.field = 'table'
    const schema = second === undefined ? null : this.schema(first)
    const wish = { standard: givenFrom(this.profile), id, schema, name: second ?? first }
    doCommand(this.work, tableDraw, wish)
    const made = this.work.index.get(id)
    return isTable(made) ? made : null
  }

  private schema(name: string): Id {
    const [there] = this.work.index.inDatabase('schema', name)
    if (there) return there.id
    const id = newId()
    doCommand(this.work, schemaAdd, { id, name })
    return id
  }

  private addColumn(table: RecordOf<'table'>, { cells, before }: SheetEdit): Id | null {
    const name = cells.name?.trim() ?? ''
    // A row that names only a table makes the table.
    if (name === '') {
      const only = Object.entries(cells).every(([field, text]) => field === 'table' || !text)
      return only ? null : this.refuse('name', 'Write a name for the column.')
    }
    const [there] = this.work.index.inParent('column', table.id, name)
    if (there) {
      const rest = Object.entries(cells).filter(([, text]) => text !== '')
      this.write(there.id, Object.fromEntries(rest), FIELDS.slice(2))
      return there.id
    }
    return this.newColumn(table, name, cells, before ?? null)
  }

  private newColumn(
    table: RecordOf<'table'>,
    name: string,
    cells: Cells,
    before: Id | null,
  ): Id | null {
    const { work, profile } = this
    const column = { ...this.attributes(table, cells), name }
    this.field = 'type'
    doCommand(work, columnsAdd, {
      standard: givenFrom(profile),
      table: table.id,
      columns: [column],
      before,
    })
    const made = work.index.inParent('column', table.id, name)[0]
    if (!made || work.failed) return null
    const rest = Object.fromEntries(Object.entries(cells).filter(([, text]) => text !== ''))
    this.write(
      made.id,
      rest,
      isEnum(cells.type) ? ['type', 'default', ...AFTER_ADDING] : ['default', ...AFTER_ADDING],
    )
    return made.id
  }

  private attributes(table: RecordOf<'table'>, cells: Cells) {
    const type = cells.type?.trim() || this.typeOfTarget(table, cells.references)
    return {
      type: isEnum(type) ? 'text' : type || null,
      notNull: cells.notNull ? readSwitch(cells.notNull) : null,
      comment: cells.comment?.trim() || null,
    }
  }

  /** A column that refers has the type of what it refers to, when nothing else is said. */
  private typeOfTarget(table: RecordOf<'table'>, text: string | undefined): string | null {
    const target = text?.trim() ? findTarget({ work: this.work, table }, text.trim()) : null
    if (!target) return null
    const key = this.work.index.childrenOf(target.table, 'primary-key')[0]?.columns ?? []
    const column = this.work.index.get(target.column ?? (key.length === 1 ? key[0] : null) ?? null)
    return column?.kind === 'column' ? column.type : null
  }
}

const isEnum = (type: string | null | undefined) => /^enum\s*[(:]/i.test(type?.trim() ?? '')

export function editSheet(
  document: Document,
  profile: Profile,
  edits: readonly SheetEdit[],
): Result<SheetDone, SheetProblem> {
  const sheet = new SheetWork(document, profile)
  const columns: (Id | null)[] = []
  for (const [at, edit] of edits.entries()) {
    sheet.field = null
    columns.push(sheet.do(edit))
    if (!sheet.work.failed) continue
    const outcome = sheet.work.outcome()
    const message = outcome.ok ? '' : outcome.error.message
    return fail({ at, field: sheet.field, message })
  }
  const outcome = sheet.work.outcome()
  if (!outcome.ok) return fail({ at: 0, field: null, message: outcome.error.message })
  return ok({ steps: outcome.value, columns })
}
