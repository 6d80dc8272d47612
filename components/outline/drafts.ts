/** What can be begun in the outline by typing one line, and what becomes of that line. */
import type { StudioContext } from '@/lib/client/studio/provider'
import type { OutlineDraft } from '@/lib/client/studio/ui-store'
import { columnAdd } from '@/lib/commands/column-add'
import type { Command } from '@/lib/commands/command'
import { relationFromDrag } from '@/lib/commands/drawing/relation-from-drag'
import { enumAdd } from '@/lib/commands/enum-add'
import { indexAdd } from '@/lib/commands/index-add'
import { relationDraw } from '@/lib/commands/relation-draw'
import { schemaAdd } from '@/lib/commands/schema-add'
import { tableDraw } from '@/lib/commands/table-draw'
import { type DocumentIndex, indexOf } from '@/lib/document/document-index'
import { findColumns, findTyped, isTable } from '@/lib/document/find-typed'
import { newId } from '@/lib/document/new-id'
import type { Id } from '@/lib/kinds/common'
import { fail, ok, type Result } from '@/lib/result'
import { givenStandard } from '@/lib/standards/project-standard'
import { columnNames, columnText, enumText, relationText } from './draft-text'

interface DraftInput {
  readonly context: StudioContext
  readonly index: DocumentIndex
  /** The object that it will belong to. */
  readonly home: Id | null
  readonly before: Id | null
  readonly text: string
}

/** What was made, or in words why nothing was. */
type Made = Result<Id, string>

interface DraftSpec {
  readonly label: string
  readonly placeholder: string
  /** What one may begin at once when this one is made. */
  readonly next?: 'column'
  make(input: DraftInput): Made
}

function run<I, In>(context: StudioContext, command: Command<I, In>, input: In, id: Id): Made {
  const result = context.session.run(command, input)
  return result.ok ? ok(id) : fail(result.error.message)
}

const standardOf = ({ session }: StudioContext) => givenStandard(session.store.getState().project)

const missing = (name: string, table: string) =>
  fail(`${table} has no column “${name}”. Name columns that it has.`)

function columnsOf({ index, home }: DraftInput, names: readonly string[]): Result<Id[], string> {
  const table = index.get(home)
  if (!isTable(table)) return fail('This table is gone. Choose another one.')
  const found = findColumns(index, table.id, names)
  return 'missing' in found ? missing(found.missing, table.name) : ok(found.ids)
}

function makeColumn({ context, home, before, text }: DraftInput): Made {
  if (home === null) return fail('A column needs a table.')
  const id = newId()
  const { name, type, notNull } = columnText(text)
  return run(
    context,
    columnAdd,
    { id, table: home, name, type: type || 'text', notNull, before },
    id,
  )
}

function makeEnum({ context, home, text }: DraftInput): Made {
  if (home === null) return fail('An enum needs a schema. Add one first.')
  const id = newId()
  return run(context, enumAdd, { id, schema: home, ...enumText(text) }, id)
}

function makeIndex(input: DraftInput): Made {
  const columns = columnsOf(input, columnNames(input.text))
  if (!columns.ok) return columns
  const id = newId()
  return run(input.context, indexAdd, { id, table: input.home ?? id, columns: columns.value }, id)
}

function makeRelation(input: DraftInput): Made {
  const { context, index, home } = input
  const table = index.get(home)
  if (!isTable(table)) return fail('A relation needs a table.')
  const { columns, target, references } = relationText(input.text)
  const to = findTyped(index, 'relation', target, index.schemaName(table))
  if (!isTable(to)) return fail(`There is no table “${target}”. Name one that is there.`)
  const own = columnsOf(input, columns)
  if (!own.ok) return own
  const theirs = findColumns(index, to.id, references)
  if ('missing' in theirs) return missing(theirs.missing, to.name)
  const id = newId()
  const standard = standardOf(context)
  const ends = [
    { table: table.id, column: own.value[0] ?? null },
    { table: to.id, column: theirs.ids[0] ?? null },
  ] as const
  const wish = {
    ...relationFromDrag(context.session.store.getState().document, ...ends),
    table: table.id,
    target: to.id,
    columns: own.value,
    references: theirs.ids.length > 0 ? theirs.ids : null,
  }
  return run(context, relationDraw, { ...wish, standard, id }, id)
}

const DRAFTS: Readonly<Record<OutlineDraft, DraftSpec>> = {
  schema: {
    label: 'New schema',
    placeholder: 'Name',
    make({ context, text }) {
      const id = newId()
      return run(context, schemaAdd, { id, name: text.trim() }, id)
    },
  },
  table: {
    label: 'New table',
    placeholder: 'Name',
    next: 'column',
    make({ context, home, text }) {
      const id = newId()
      const wish = { id, standard: standardOf(context), schema: home, name: text.trim() }
      return run(context, tableDraw, wish, id)
    },
  },
  column: {
    label: 'New column',
    placeholder: 'name type not null',
    next: 'column',
    make: makeColumn,
  },
  enum: { label: 'New enum', placeholder: 'name: first, second, third', make: makeEnum },
  index: { label: 'New index', placeholder: 'column, column', make: makeIndex },
  'foreign-key': {
    label: 'New foreign key',
    placeholder: 'table, or column → table',
    make: makeRelation,
  },
}

export const draftSpec = (kind: OutlineDraft): DraftSpec => DRAFTS[kind]

export function makeDraft(
  context: StudioContext,
  kind: OutlineDraft,
  wish: { home: Id | null; before: Id | null; text: string },
): Made {
  const { document } = context.session.store.getState()
  return draftSpec(kind).make({ context, index: indexOf(document), ...wish })
}
