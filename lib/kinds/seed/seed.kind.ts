import type { Id } from '../common'
import type { RecordOf } from '../kind-map'
import type { KindSpec } from '../kind-spec'
import type { Piece, PrintContext } from '../print-context'
import { nested, refs } from '../traversal'
import { seedModel } from './model'
import { seedMigrate } from './seed.migrate'
import { seedReaders } from './seed.read'

type Seed = RecordOf<'seed'>

/** Cells that name nothing; there are many of them, so they are not parsed. */
const NAMELESS = /^(?:-?[\d.]+|E?'(?:[^']|'')*'|null|true|false|default)$/i

/** Rows of the tables that these rows point at come first. */
function earlierRows(seed: Seed, context: PrintContext): Id[] {
  if (seed.parent === null) return []
  return context
    .children(seed.parent, 'foreign-key')
    .filter(({ table }) => table !== seed.parent)
    .flatMap(({ table }) => context.children(table, 'seed').map(({ id }) => id))
}

function overriding(seed: Seed, context: PrintContext): string {
  const always = seed.columns.some((id) => {
    const column = context.get(id)
    return context.is(column, 'column') && column.identity?.always === true
  })
  return always ? ' OVERRIDING SYSTEM VALUE' : ''
}

function print(seed: Seed, context: PrintContext): Piece[] {
  if (seed.parent === null || seed.rows.length === 0) return []
  const columns = seed.columns.map((id) => context.ident(id)).join(', ')
  const rows = seed.rows.map((row) => `  (${row.join(', ')})`).join(',\n')
  const target = `${context.name(seed.parent)} (${columns})${overriding(seed, context)}`
  const sql = `INSERT INTO ${target} VALUES\n${rows}`
  return [
    {
      record: seed.id,
      section: 'seed rows',
      sql,
      again: `${sql}\nON CONFLICT DO NOTHING`,
      needs: earlierRows(seed, context),
    },
  ]
}

export const seedKind: KindSpec<'seed'> = {
  kind: 'seed',
  label: 'Rows',
  scope: 'model',
  model: seedModel,
  spaces: [],
  attributes: {
    columns: refs('Columns'),
    rows: nested('Rows', (rows, visitor) =>
      rows.map((row) =>
        row.map((cell) => (NAMELESS.test(cell) ? cell : visitor.sql(cell, 'expression'))),
      ),
    ),
  },
  readers: seedReaders,
  print,
  migrate: seedMigrate,
}
