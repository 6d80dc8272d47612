import { beforeAll, describe, expect, test } from 'vitest'
import type { Document } from '@/lib/document/document'
import { indexOf } from '@/lib/document/document-index'
import { newId } from '@/lib/document/new-id'
import { validateDocument } from '@/lib/document/validate'
import type { Id } from '@/lib/kinds/common'
import { importSql } from '@/lib/sql/import'
import { loadParser } from '@/lib/sql/parse'
import { printDdl } from '@/lib/sql/print/print'
import { applyAll } from '@/lib/steps/apply'
import { corpusCases } from '@/lib/testing/corpus-files'
import { SqlEdit } from './edit'
import type { EditProblem } from './problem'

beforeAll(loadParser)

describe.each(corpusCases())('$title', ({ text }) => {
  test('the DDL of each object, unchanged, changes nothing', () => {
    const { document } = importSql(text, { seeds: true })
    const index = indexOf(document)
    const tops = index.children(null).flatMap((top) => [top, ...index.children(top.id)])
    const changed = tops.flatMap((record) => {
      const edit = new SqlEdit(document, [record.id], { seeds: true })
      const done = edit.read(edit.text)
      if (!done.ok) return done.error.map(({ line, message }) => `${line}: ${message}`)
      return done.value.account.entries.map(({ what, name }) => `${what} ${name}`)
    })
    expect(changed).toEqual([])
  })
})

const SHOP = `
  CREATE TYPE status AS ENUM ('new', 'done');
  CREATE TABLE users (id bigint PRIMARY KEY, email text NOT NULL CHECK (email <> ''));
  CREATE TABLE orders (
    id bigint PRIMARY KEY,
    user_id bigint NOT NULL REFERENCES users (id),
    state status NOT NULL DEFAULT 'new'
  );
  CREATE VIEW open_orders AS SELECT o.id FROM orders o WHERE o.state = 'new';
  INSERT INTO users VALUES (1, 'a@b');
`

function shop() {
  const { document } = importSql(SHOP, { newId, seeds: true })
  const index = indexOf(document)
  const id = (name: string): Id => {
    const found = [...document.records.values()].find((one) => index.qualifiedName(one) === name)
    if (!found) throw new Error(`There is no ${name}`)
    return found.id
  }
  return { document, id }
}

function changed(document: Document, edit: SqlEdit, text: string) {
  const done = edit.read(text)
  if (!done.ok) throw new Error(done.error[0]?.message)
  const applied = applyAll(document, done.value.steps)
  if (!applied.ok) throw new Error(applied.error.message)
  expect(validateDocument(applied.value)).toEqual([])
  const told = done.value.account.entries.map(({ what, name }) => `${what} ${name}`)
  return { told, steps: done.value.steps, document: applied.value }
}

function problems(edit: SqlEdit, text: string): EditProblem[] {
  const done = edit.read(text)
  return done.ok ? [] : done.error
}

describe('an edited text', () => {
  test('changes what it says, and nothing around it', () => {
    const { document, id } = shop()
    const edit = new SqlEdit(document, [id('public.users')])
    const text = edit.text.replace('email text', 'phone text,\n  email varchar(80)')
    const { told, steps } = changed(document, edit, text)
    expect(told).toEqual(['added public.users.phone', 'changed public.users.email'])
    expect(steps.map(({ type }) => type)).toEqual(['add', 'set'])
  })

  test('a new name keeps the id, and keys of other tables with it', () => {
    const { document, id } = shop()
    const edit = new SqlEdit(document, [id('public.users')])
    const after = changed(
      document,
      edit,
      edit.text.replace('users', 'people').replaceAll('ON users', 'ON people'),
    )
    expect(after.document.records.get(id('public.users'))).toMatchObject({ name: 'people' })
    expect(printDdl(after.document).sql).toContain('REFERENCES people (id)')
  })

  test('a column that others point at goes with what points at it, and that is told', () => {
    const { document, id } = shop()
    const edit = new SqlEdit(document, [id('public.users')])
    const { told } = changed(
      document,
      edit,
      "CREATE TABLE users (email text NOT NULL CHECK (email <> ''));",
    )
    expect(told.sort()).toEqual([
      'removed public.orders.orders_user_id_fkey',
      'removed public.users', // its rows
      'removed public.users.id',
      'removed public.users.users_pkey',
    ])
  })

  test('rows that the text does not show stay', () => {
    const { document, id } = shop()
    const edit = new SqlEdit(document, [id('public.users')])
    expect(edit.text).not.toContain('INSERT')
    const after = changed(document, edit, edit.text.replace('email text', 'email varchar'))
    expect([...after.document.records.values()].some(({ kind }) => kind === 'seed')).toBe(true)
  })

  test('an empty text removes the objects; several texts in turn start from the same design', () => {
    const { document, id } = shop()
    const edit = new SqlEdit(document, [id('public.open_orders')])
    expect(changed(document, edit, '').told).toEqual(['removed public.open_orders'])
    expect(changed(document, edit, edit.text).told).toEqual([])
    expect(
      changed(document, edit, `${edit.text} COMMENT ON VIEW open_orders IS 'x';`).told,
    ).toEqual(['changed public.open_orders'])
  })

  test('statements about other objects are followed too', () => {
    const { document, id } = shop()
    const edit = new SqlEdit(document, [id('public.users')])
    const text = `${edit.text} ALTER TABLE orders ADD COLUMN note text; CREATE TABLE fresh (u bigint REFERENCES users);`
    expect(changed(document, edit, text).told).toEqual([
      'added public.orders.note',
      'added public.fresh',
      'added public.fresh.u',
      'added public.fresh.fresh_u_fkey',
    ])
  })

  test('a part is shown with what it belongs to; the whole design is shown without ids', () => {
    const { document, id } = shop()
    expect(new SqlEdit(document, [id('public.users.email')]).text).toBe(
      new SqlEdit(document, [id('public.users')]).text,
    )
    const all = new SqlEdit(document, null)
    expect(all.text).toBe(printDdl(document).sql)
    expect(changed(document, all, all.text).told).toEqual([])
    expect(changed(document, all, `${all.text} CREATE SCHEMA more;`).told).toEqual(['added more'])
  })

  test('a new name is carried into the texts around', () => {
    const { document, id } = shop()
    const edit = new SqlEdit(document, [id('public.orders')])
    const text = edit.text.replaceAll('orders', 'purchases').replace('  state ', '  stage ')
    const after = changed(document, edit, text)
    expect(after.told).toContain('changed public.open_orders')
    expect(after.document.records.get(id('public.open_orders'))).toMatchObject({
      query: expect.stringContaining("FROM purchases o WHERE o.stage = 'new'"),
    })
  })

  test('a table may get a new name and lose a constraint at once', () => {
    const { document, id } = shop()
    const after = changed(
      document,
      new SqlEdit(document, [id('public.users')]),
      'CREATE TABLE people (id bigint PRIMARY KEY, email text NOT NULL);',
    )
    expect(after.told.sort()).toEqual([
      'removed public.users.users_email_check',
      'renamed public.people',
      'renamed public.people.people_pkey',
    ])
  })
})

describe('what cannot be taken in', () => {
  test('half a statement: where the parser stumbled', () => {
    const { document, id } = shop()
    const edit = new SqlEdit(document, [id('public.users')])
    const [problem, more] = problems(
      edit,
      'CREATE TABLE users (\n  id bigint,\n  email txt NOT,\n  x int\n);',
    )
    expect(problem).toMatchObject({ line: 3, column: 16, offset: 49, length: 1 })
    expect(problem?.message).toContain('Unexpected')
    expect(more).toBeUndefined()
  })

  test('a name that is not there: which, and what may be meant', () => {
    const { document, id } = shop()
    const edit = new SqlEdit(document, [id('public.orders')])
    const text = edit.text.replace('REFERENCES users', 'REFERENCES usres')
    expect(problems(edit, text)).toMatchObject([
      { offset: text.indexOf('usres'), length: 5, hint: 'Did you mean “users”?' },
    ])
  })

  test('every statement that is refused is told, with its line', () => {
    const { document, id } = shop()
    const edit = new SqlEdit(document, [id('public.users')])
    const text =
      'CREATE TABLE orders (x int);\nDROP TABLE nothing;\nCREATE TABLE users (id bigint);'
    expect(problems(edit, text).map(({ line, column }) => [line, column])).toEqual([
      [1, 14],
      [2, 12],
    ])
  })

  test('an object that would become mere text', () => {
    const { document, id } = shop()
    const edit = new SqlEdit(document, [id('public.users')])
    const found = problems(edit, 'CREATE TABLE users AS SELECT 1 AS id;')
    expect(found[0]?.message).toContain('cannot be held in the design')
  })
})
