import { beforeAll, describe, expect, test } from 'vitest'
import type { Document } from '@/lib/document/document'
import { indexOf } from '@/lib/document/document-index'
import { duplicateNames } from '@/lib/document/validate'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import { importSql } from '@/lib/sql/import'
import { loadParser } from '@/lib/sql/parse'
import { printDdl } from '@/lib/sql/print/print'
import { COMMANDS } from './commands'

beforeAll(loadParser)

const SCRIPT = `
  CREATE SCHEMA app;
  CREATE TYPE app.mood AS ENUM ('sad', 'it''s ok');
  CREATE SEQUENCE app.ids;
  CREATE TABLE app.users (
    id integer DEFAULT nextval('app.ids'::regclass) PRIMARY KEY,
    email text CHECK (email <> '' AND users.email ~ '@'),
    mood app.mood DEFAULT 'sad'::app.mood
  );
  CREATE TABLE app.orders (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    user_id integer,
    email text
  );
  CREATE INDEX by_email ON app.users (lower(email)) WHERE email IS NOT NULL;
  CREATE VIEW app.people AS
    SELECT u.id, email, mood = 'sad'::app.mood AS sad FROM app.users u WHERE Email LIKE '%@%';
  CREATE VIEW app.both AS
    SELECT users.email, o.email AS other FROM app.users JOIN app.orders o ON o.user_id = users.id;
  CREATE POLICY own ON app.orders USING (user_id IN (SELECT id FROM app.users WHERE email = current_user));
`

function read(): Document {
  const { document, account } = importSql(SCRIPT)
  expect(account.filter(({ outcome }) => outcome !== 'modelled')).toEqual([])
  return document
}

function at(document: Document, path: string): AnyRecord {
  const index = indexOf(document)
  const found = [...document.records.values()].find(
    (record) => index.qualifiedName(record) === path,
  )
  if (!found) throw new Error(`No ${path}`)
  return found
}

function execute(document: Document, id: string, input: object) {
  const command = COMMANDS.find((one) => one.id === id)
  if (!command) throw new Error(`No command ${id}`)
  return command.execute(document, input)
}

function done(document: Document, id: string, input: object): Document {
  const result = execute(document, id, input)
  if (!result.ok) throw new Error(result.error.message)
  expect(duplicateNames(result.value.document)).toEqual([])
  return result.value.document
}

const sql = (document: Document) => printDdl(document, {}).sql.replaceAll(/\s+/g, ' ')

describe('a rename is carried into every text that means the object', () => {
  test('table', () => {
    const before = read()
    const text = sql(
      done(before, 'table-rename', { id: at(before, 'app.users').id, name: 'Client' }),
    )
    expect(text).toContain('CREATE TABLE app."Client"')
    expect(text).toContain(`"Client".email ~ '@'`)
    expect(text).toContain('FROM app."Client" u')
    expect(text).toContain('SELECT "Client".email, o.email AS other FROM app."Client" JOIN')
    expect(text).not.toMatch(/\busers\b/)
  })

  test('column, where it is certainly that one', () => {
    const before = read()
    const id = at(before, 'app.users.email').id
    const text = sql(done(before, 'column-rename', { id, name: 'order' }))
    expect(text).toContain(`"order" <> '' AND users."order" ~ '@'`)
    expect(text).toContain('((lower("order"))) WHERE "order" IS NOT NULL')
    expect(text).toContain(`SELECT u.id, "order" AS email, mood`)
    expect(text).toContain(`WHERE "order" LIKE`)
    expect(text).toContain('SELECT users."order" AS email, o.email AS other')
    expect(text).toContain('WHERE "order" = current_user')
    expect(text).toContain('user_id integer, email text')
  })

  test.each([
    ['app', 'shop', "nextval('shop.ids'::regclass)"],
    ['app.ids', 'Ids', `nextval('app."Ids"'::regclass)`],
    ['app.mood', 'feeling', `mood app.feeling DEFAULT 'sad'::app.feeling`],
  ])('%s', (path, name, expected) => {
    const before = read()
    const text = sql(done(before, 'object-rename', { id: at(before, path).id, name }))
    expect(text).toContain(expected)
  })

  test('label', () => {
    const before = read()
    const id = at(before, 'app.mood').id
    const text = sql(done(before, 'enum-label-rename', { id, key: 'sad', label: `don't` }))
    expect(text).toContain(`DEFAULT 'don''t'::app.mood`)
    expect(text).toContain(`mood = 'don''t'::app.mood`)
  })

  test('what PostgreSQL named after the old name keeps its name', () => {
    const before = read()
    const after = done(before, 'column-rename', { id: at(before, 'app.orders.id').id, name: 'no' })
    expect(at(after, 'app.orders.no')).toMatchObject({
      identity: { sequence: 'orders_id_seq' },
      notNull: { name: 'orders_id_not_null' },
    })
  })
})

test('a table moves to another schema with everything that names it', () => {
  const before = done(read(), 'schema-add', { name: 'Crm' })
  const parent = at(before, '"Crm"').id
  const text = sql(done(before, 'object-move', { id: at(before, 'app.users').id, parent }))
  expect(text).toContain('CREATE TABLE "Crm".users')
  expect(text).toContain('FROM "Crm".users u')
})

test('a foreign key finds the primary key, a name and an index', () => {
  const before = read()
  const after = done(before, 'foreign-key-add', {
    table: at(before, 'app.orders').id,
    columns: [at(before, 'app.orders.user_id').id],
    target: at(before, 'app.users').id,
    index: true,
  })
  const text = sql(after)
  expect(text).toContain(
    'CONSTRAINT orders_user_id_fkey FOREIGN KEY (user_id) REFERENCES app.users',
  )
  expect(text).toContain('CREATE INDEX orders_user_id_idx ON app.orders (user_id)')
})

describe('removing', () => {
  test('names what would break', () => {
    const before = read()
    const refused = execute(before, 'column-remove', { id: at(before, 'app.users.email').id })
    expect(refused.ok ? '' : refused.error.code).toBe('would-break')
    expect(refused.ok ? '' : refused.error.message).toContain('index app.users.by_email')
    expect(refused.ok ? '' : refused.error.message).toContain('view app.people')
  })

  test('takes it along when asked to', () => {
    const before = read()
    const id = at(before, 'app.users.email').id
    const after = done(before, 'column-remove', { id, cascade: true })
    const text = sql(after)
    expect(text).not.toContain('by_email')
    expect(text).not.toContain('CREATE VIEW')
    expect(text).toContain('CREATE TABLE app.users')
  })

  test('a default goes without its column', () => {
    const before = read()
    const after = done(before, 'object-remove', { id: at(before, 'app.ids').id, cascade: true })
    expect(at(after, 'app.users.id')).toMatchObject({ default: null })
  })
})

describe('a refusal says which object, why and what to do', () => {
  test.each<[string, string, string, object]>([
    ['name-taken', 'table-rename', 'app.users', { name: 'orders' }],
    ['name-taken', 'table-rename', 'app.users', { name: 'by_email' }],
    ['name-too-long', 'table-rename', 'app.users', { name: 'x'.repeat(64) }],
    ['input-invalid', 'table-rename', 'app.users', { name: '' }],
    ['wrong-kind', 'table-rename', 'app.mood', { name: 'x' }],
    ['use-rename', 'object-set', 'app.users', { changes: { name: 'x' } }],
    ['attribute-unknown', 'object-set', 'app.users', { changes: { colour: 'x' } }],
    ['attributes-invalid', 'object-set', 'app.users', { changes: { unlogged: 'x' } }],
    ['reference-missing', 'object-set', 'app.users', { changes: { parents: ['nobody'] } }],
    ['label-taken', 'enum-label-add', 'app.mood', { label: 'sad' }],
    ['wrong-parent', 'object-move', 'app.users', { parent: null }],
  ])('%s: %s %s', (code, command, path, input) => {
    const document = read()
    const result = execute(document, command, { id: at(document, path).id, ...input })
    expect(result.ok ? '' : result.error.code).toBe(code)
  })
})
