/** What somebody put into one cell of a column that is there, done to the design. */
import type { Command } from '@/lib/commands/command'
import { addIndex } from '@/lib/commands/drawing/reference'
import { relationFromDrag } from '@/lib/commands/drawing/relation-from-drag'
import { setNamedCells } from '@/lib/commands/drawing/set-columns'
import { freshIdentity } from '@/lib/commands/drawing/set-type'
import type { Work } from '@/lib/commands/drawing/work'
import { enumAdd } from '@/lib/commands/enum-add'
import { objectRename } from '@/lib/commands/object-rename'
import { objectsRemove } from '@/lib/commands/objects-remove'
import { primaryKeySet } from '@/lib/commands/primary-key-set'
import { relationDraw } from '@/lib/commands/relation-draw'
import { uniqueToggle } from '@/lib/commands/unique-toggle'
import { findColumns, findTyped, isTable, typedName } from '@/lib/document/find-typed'
import type { Id } from '@/lib/kinds/common'
import type { RecordOf } from '@/lib/kinds/kind-map'
import { quoteIdent } from '@/lib/sql/lex/identifier'
import { parseProblems } from '@/lib/sql/problems'
import { typeName } from '@/lib/standards/naming'
import { givenFrom } from '@/lib/standards/profiles'
import type { Profile } from '@/lib/standards/schema'
import { cellText } from './cell-text'
import { factsOf } from './facts'
import { type Field, readSwitch } from './fields'

export interface Cell {
  readonly work: Work
  readonly profile: Profile
  readonly column: RecordOf<'column'>
  readonly table: RecordOf<'table'>
  readonly text: string
}

export function doCommand<I, In>(work: Work, command: Command<I, In>, input: In): void {
  const parsed = command.input.safeParse(input)
  if (parsed.success) work.take(command.run(work.document, parsed.data))
  else work.refuse('input-invalid', command.title, parsed.error.issues[0]?.message ?? 'Not valid.')
}

function refuse({ work, column }: Cell, message: string): void {
  work.refuse('columns-invalid', column.name, message)
}

const ENUM = /^enum\s*[(:]\s*(.*?)\s*\)?$/is

/** “enum(draft, sent)” makes the type as well, named after the column. */
function writeType(cell: Cell): void {
  const { work, profile, column, table, text } = cell
  const labels = ENUM.exec(text.trim())?.[1]
    ?.split(',')
    .map((label) => label.trim().replace(/^'(.*)'$/s, '$1'))
    .filter((label) => label !== '')
  if (labels === undefined || table.parent === null) {
    setNamedCells(work, profile, column.id, { type: text.trim() })
    return
  }
  const name = typeName(profile, table.name, column.name)
  doCommand(work, enumAdd, { schema: table.parent, name, labels })
  const schema = work.index.get(table.parent)
  const home = schema?.kind === 'schema' && schema.name !== 'public' ? `${schema.name}.` : ''
  setNamedCells(work, profile, column.id, { type: `${home}${quoteIdent(name)}` })
}

function writeSwitch(cell: Cell, then: (on: boolean) => void): void {
  const on = readSwitch(cell.text)
  if (on === null) refuse(cell, `“${cell.text}” is neither yes nor no.`)
  else then(on)
}

function writeNotNull(cell: Cell): void {
  const { work, profile, column } = cell
  const implied = factsOf(work.index, column.parent ?? column.id).primary.includes(column.id)
  writeSwitch(cell, (notNull) => {
    if (!implied || !notNull) setNamedCells(work, profile, column.id, { notNull })
  })
}

/** “identity”, “= expression” for a generated one, or any expression. */
function writeDefault(cell: Cell): void {
  const { work, profile, column } = cell
  const text = cell.text.trim()
  const now = work.index.get(column.id)
  if (text === '' && now?.kind === 'column') {
    work.put({ ...now, default: null, identity: null, generated: null })
  } else if (/^identity( always)?$/i.test(text) && now?.kind === 'column') {
    const identity = { ...freshIdentity, always: /always/i.test(text) }
    work.put({ ...now, default: null, generated: null, identity })
  } else writeExpression(cell, text, (value) => setNamedCells(work, profile, column.id, value))
}

function writeExpression(
  cell: Cell,
  text: string,
  setDefault: (value: { default: string }) => void,
): void {
  const generated = text.startsWith('=')
  const expression = generated ? text.slice(1).trim() : text
  const [problem] = parseProblems(expression, 'expression')
  const now = cell.work.index.get(cell.column.id)
  if (problem) refuse(cell, `“${expression}” is no expression: ${problem.message}`)
  else if (!generated) setDefault({ default: expression })
  else if (now?.kind === 'column') {
    cell.work.put({
      ...now,
      default: null,
      identity: null,
      generated: { expression, stored: true },
    })
  }
}

const KEY = /^(?:(pk|primary|primary key)(?:\s+\d+)?)?\s*,?\s*(u|uq|unique)?$/i

/** “PK”, “U”, both or neither. What is unique together with other columns is no business of one cell. */
function writeKey(cell: Cell): void {
  const { work, profile, column, table } = cell
  const text = cell.text.trim()
  const match = KEY.exec(text.replace(/,?\s*U …$/, ''))
  if (!match) {
    refuse(cell, `“${text}” is no key. Write PK for the primary key, U for unique, or nothing.`)
    return
  }
  const standard = givenFrom(profile)
  const { primary, unique } = factsOf(work.index, table.id)
  const inKey = primary.includes(column.id)
  if (Boolean(match[1]) !== inKey) {
    const columns = inKey ? primary.filter((id) => id !== column.id) : [...primary, column.id]
    doCommand(work, primaryKeySet, { standard, table: table.id, columns })
  }
  if (Boolean(match[2]) !== unique.has(column.id)) {
    doCommand(work, uniqueToggle, {
      standard,
      table: table.id,
      columns: [column.id],
      on: Boolean(match[2]),
    })
  }
}

/** Indexes over just this column; those of keys stay with the keys. */
function plainIndexes({ work, table, column }: Cell): Id[] {
  return work.index
    .childrenOf(table.id, 'index')
    .filter(({ unique, elements }) => !unique && elements.length === 1)
    .filter(({ elements }) => elements[0]?.column === column.id)
    .map(({ id }) => id)
}

function writeIndex(cell: Cell): void {
  const { work, profile, column, table } = cell
  writeSwitch(cell, (on) => {
    const isIndexed = factsOf(work.index, table.id).indexed.has(column.id)
    if (on && !isIndexed) addIndex(work, profile, table, [column])
    if (on || !isIndexed) return
    const ids = plainIndexes(cell)
    if (ids.length > 0) doCommand(work, objectsRemove, { ids })
    else refuse(cell, 'The index belongs to a key, or holds other columns, too. Remove it there.')
  })
}

/** The table, and its column where one is named: users, app.users, users.email. */
export function findTarget(
  { work, table }: Pick<Cell, 'work' | 'table'>,
  text: string,
): { table: Id; column: Id | null } | null {
  const near = work.index.schemaName(table)
  const plain = text.replace(/\s*\(([^()]*)\)\s*$/, (_, column: string) => `.${column}`)
  const whole = findTyped(work.index, 'relation', plain, near)
  if (isTable(whole)) return { table: whole.id, column: null }
  const parts = typedName(plain) ?? []
  const column = parts.at(-1)
  const owner = parts.slice(0, -1).map(quoteIdent).join('.')
  const target = findTyped(work.index, 'relation', owner, near)
  if (!isTable(target) || column === undefined) return null
  const found = findColumns(work.index, target.id, [column])
  return 'ids' in found ? { table: target.id, column: found.ids[0] ?? null } : null
}

function writeReferences(cell: Cell): void {
  const { work, profile, column, table } = cell
  const text = cell.text.trim()
  const there = factsOf(work.index, table.id).foreign.get(column.id) ?? []
  const own = there.filter(({ columns }) => columns.length === 1)
  if (own.length < there.length) {
    refuse(cell, 'It is part of a foreign key over several columns. Change that in the inspector.')
    return
  }
  const target = text === '' ? null : findTarget(cell, text)
  if (text !== '' && !target) {
    refuse(cell, `There is no table “${text}”. Write the name of a table, or table.column.`)
    return
  }
  if (own.length > 0) doCommand(work, objectsRemove, { ids: own.map(({ id }) => id) })
  if (!target || work.failed) return
  const from = { table: table.id, column: column.id }
  const { meaning, cardinality } = relationFromDrag(work.document, from, target)
  doCommand(work, relationDraw, {
    standard: givenFrom(profile),
    meaning,
    cardinality,
    table: table.id,
    columns: [column.id],
    target: target.table,
    references: target.column ? [target.column] : null,
  })
}

const WRITERS: Readonly<Record<Field, (cell: Cell) => void>> = {
  table: ({ work, table, text }) => {
    const name = typedName(text)?.at(-1) ?? text.trim()
    doCommand(work, objectRename, { id: table.id, name })
  },
  name: ({ work, profile, column, text }) =>
    setNamedCells(work, profile, column.id, { name: text.trim() }),
  type: writeType,
  notNull: writeNotNull,
  key: writeKey,
  index: writeIndex,
  default: writeDefault,
  references: writeReferences,
  comment: ({ work, profile, column, text }) =>
    setNamedCells(work, profile, column.id, { comment: text.trim() || null }),
}

export function writeCell(work: Work, profile: Profile, id: Id, field: Field, text: string): void {
  const column = work.index.get(id)
  const table = column?.kind === 'column' ? work.index.get(column.parent) : undefined
  if (column?.kind !== 'column' || table?.kind !== 'table') {
    work.refuse('object-missing', id, 'This column is gone. Somebody may have removed it.')
    return
  }
  if (text === cellText(work.index, table, column, field)) return
  WRITERS[field]({ work, profile, column, table, text })
}
