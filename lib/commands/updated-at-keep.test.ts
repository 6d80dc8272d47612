import { beforeAll, describe, expect, test } from 'vitest'
import type { Document } from '@/lib/document/document'
import { indexOf } from '@/lib/document/document-index'
import { idSchema } from '@/lib/kinds/common'
import { importSql } from '@/lib/sql/import'
import { loadParser } from '@/lib/sql/parse'
import { printDdl } from '@/lib/sql/print/print'
import { STANDARD_IDS } from '@/lib/standards/profiles'
import { columnAdd } from './column-add'
import { columnsAdd } from './columns-add'
import { type Command, execute } from './command'
import { tableDraw } from './table-draw'
import { updatedAtKeep } from './updated-at-keep'

beforeAll(() => loadParser())

function run<I, In>(document: Document, command: Command<I, In>, input: In): Document {
  const done = execute(command, document, input)
  if (!done.ok) throw new Error(done.error.message)
  return done.value.document
}

const [one, other] = [idSchema.parse('one'), idSchema.parse('other')]
const programs = (document: Document) =>
  [...document.records.values()]
    .filter(({ kind }) => kind === 'trigger' || kind === 'routine')
    .map((record) => indexOf(document).qualifiedName(record))
    .sort()

describe('a drawn table keeps the moment of its last change where the standard wants it', () => {
  const expected: Record<string, string[]> = {
    alai: [
      'public.gadgets.set_updated_at',
      'public.owners.set_updated_at',
      'public.updated_at_trigger',
    ],
    dafnckmachine: [
      'public.gadgets.gadgets_updated_at_trigger',
      'public.owners.owners_updated_at_trigger',
      'public.set_updated_at',
    ],
  }
  test.each(STANDARD_IDS)('%s', (standard) => {
    const { document } = importSql('')
    const first = run(document, tableDraw, { standard, name: 'gadgets', id: one })
    const both = run(first, tableDraw, { standard, name: 'owners', id: other })
    expect(programs(both)).toEqual(expected[standard] ?? [])
  })
})

test('so does a table that gets the column later, once', () => {
  const { document } = importSql('CREATE TABLE t (id int)')
  const [table] = indexOf(document).anywhere('relation', 't')
  if (!table) throw new Error('t')
  const name = 'updated_at'
  const type = 'timestamptz'
  const added = run(document, columnAdd, { standard: 'alai', table: table.id, name, type })
  const all = run(document, columnsAdd, {
    standard: 'alai',
    table: table.id,
    columns: [{ name, type }, { name: 'title' }],
  })
  for (const after of [added, all]) {
    expect(programs(after)).toEqual(['public.t.set_updated_at', 'public.updated_at_trigger'])
    const again = run(after, updatedAtKeep, { standard: 'alai', table: table.id })
    expect(programs(again)).toEqual(programs(after))
  }
  const { sql } = printDdl(added)
  expect(sql).toContain('NEW.updated_at = now();')
  expect(sql).toMatch(
    /BEFORE UPDATE ON (?:public\.)?t\s+FOR EACH ROW\s+EXECUTE FUNCTION updated_at_trigger/,
  )
})

test('what is no table, or lacks the column, is refused with a reason', () => {
  const { document } = importSql('CREATE TABLE t (id int)')
  const [table] = indexOf(document).anywhere('relation', 't')
  if (!table) throw new Error('t')
  const refused = execute(updatedAtKeep, document, { standard: 'plain', table: table.id })
  expect(refused).toMatchObject({ error: { code: 'columns-invalid' } })
  expect(execute(updatedAtKeep, document, { standard: 'plain', table: one })).toMatchObject({
    error: { code: 'object-missing' },
  })
})
