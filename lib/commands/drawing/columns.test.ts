import { beforeAll, describe, expect, test } from 'vitest'
import type { Document } from '@/lib/document/document'
import { nameOf } from '@/lib/document/record-name'
import { importSql } from '@/lib/sql/import'
import { loadParser } from '@/lib/sql/parse'
import { printDdl } from '@/lib/sql/print/print'
import { at, done, refusalOf } from '@/lib/testing/do-commands'
import { whatBreaks } from '../what-breaks'

beforeAll(loadParser)

const SCRIPT = `
  CREATE SCHEMA crm;
  CREATE TYPE mood AS ENUM ('sad', 'ok');
  CREATE TABLE users (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    email varchar(40) NOT NULL,
    deleted_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT now()
  );
  CREATE TABLE orders (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    user_id bigint NOT NULL REFERENCES users,
    total text DEFAULT 'much'
  );
  CREATE TABLE notes (order_id bigint REFERENCES orders, text text);
  CREATE VIEW totals AS SELECT id, total FROM orders;
`
const read = () => importSql(SCRIPT).document
const sql = (document: Document) => printDdl(document, {}).sql.replaceAll(/\s+/g, ' ')
const id = (document: Document, path: string) => at(document, `public.${path}`).id
const set = (path: string, changes: object, standard = 'plain') => {
  const document = read()
  return done(document, 'column-set', { standard, id: id(document, path), changes })
}
const column = (document: Document, path: string) => at(document, `public.${path}`)

describe('a type is what somebody means', () => {
  test.each([
    ['int', 'integer'],
    ['varchar ( 20 )', 'character varying(20)'],
    ['TIMESTAMPTZ', 'timestamp with time zone'],
    ['text []', 'text[]'],
    ['mood', 'mood'],
    ['numeric(8, 2)', 'numeric(8,2)'],
    ['money', 'numeric(12,2)'],
    ['E-mail address', 'text'],
    ['short text', 'text'],
    ['citext', 'citext'],
  ])('%s', (text, type) => {
    expect(column(set('orders.total', { type: text }), 'orders.total')).toMatchObject({ type })
  })

  test.each(['', 'a b c', 'int, x int', 'int); DROP TABLE t; --', 'numeric('])(
    'not “%s”',
    (type) => {
      const document = read()
      const code = refusalOf(document, 'column-set', {
        id: id(document, 'orders.total'),
        changes: { type },
      })
      expect(['type-invalid', 'input-invalid']).toContain(code)
    },
  )

  test('a meaning brings what the standard wants with it', () => {
    const after = set('users.email', { type: 'email' }, 'dafnckmachine')
    expect(column(after, 'users.email')).toMatchObject({ type: 'character varying(255)' })
    expect(sql(after)).toContain(`CONSTRAINT chk_email_format CHECK (email ~* '^[A-Za-z0-9`)
    const money = set('orders.total', { type: 'money' }, 'cloudlab')
    expect(column(money, 'orders.total')).toMatchObject({
      type: 'numeric(10,2)',
      notNull: { name: null },
      default: null,
    })
  })

  test('what refers to the column follows, and the key goes on being made up', () => {
    const after = set('users.id', { type: 'uuid' })
    expect(column(after, 'users.id')).toMatchObject({
      type: 'uuid',
      identity: null,
      default: 'gen_random_uuid()',
    })
    expect(column(after, 'orders.user_id')).toMatchObject({ type: 'uuid' })
    expect(column(after, 'orders.id')).toMatchObject({ type: 'bigint' })
  })

  test('a column that refers does not leave what it refers to', () => {
    const document = read()
    const input = { id: id(document, 'orders.user_id'), changes: { type: 'uuid' } }
    expect(refusalOf(document, 'column-set', input)).toBe('would-break')
  })
})

describe('cells', () => {
  test('name, default and comment in one go', () => {
    const after = set('orders.total', {
      name: 'sum',
      type: 'money',
      default: '0',
      comment: 'What to pay.',
    })
    expect(column(after, 'orders.sum')).toMatchObject({ default: '0', comment: 'What to pay.' })
    expect(sql(after)).toContain('SELECT id, sum AS total FROM orders')
  })

  test('a default takes the place of an identity', () => {
    expect(column(set('orders.id', { default: '1' }), 'orders.id')).toMatchObject({
      identity: null,
      default: '1',
    })
  })

  test('the same for several columns', () => {
    const document = read()
    const ids = ['orders.total', 'notes.text'].map((path) => id(document, path))
    const changes = { type: 'varchar(9)', notNull: true, comment: 'Short.' }
    const after = done(document, 'columns-set', { ids, changes })
    for (const path of ['orders.total', 'notes.text']) {
      expect(column(after, path)).toMatchObject({
        type: 'character varying(9)',
        notNull: { name: null },
        comment: 'Short.',
      })
    }
  })

  test('rows from a spreadsheet', () => {
    const document = read()
    const columns = [
      { name: 'phone', type: null },
      { name: 'age', type: 'int', notNull: true, comment: 'In years.' },
      { name: 'no', type: 'serial' },
      { name: 'contact_email' },
    ]
    const input = { standard: 'cloudlab', table: id(document, 'users'), columns }
    const text = sql(done(document, 'columns-add', input))
    expect(text).toContain(
      'deleted_at timestamp with time zone, phone character varying(20), age integer NOT NULL, no integer GENERATED ALWAYS AS IDENTITY NOT NULL, contact_email character varying(255) NOT NULL, created_at',
    )
    expect(text).toContain('CONSTRAINT chk_phone_format CHECK')
    expect(refusalOf(document, 'columns-add', { ...input, columns: [{ name: 'email' }] })).toBe(
      'name-taken',
    )
  })

  test('a name suggests a meaning, not the type of that word', () => {
    const document = read()
    const columns = [{ name: 'read_at' }, { name: 'payload' }]
    const input = { standard: 'cloudlab', table: id(document, 'users'), columns }
    expect(sql(done(document, 'columns-add', input))).toContain(
      'read_at timestamp with time zone, payload jsonb, created_at',
    )
  })

  test('states get a type of their own where the standard keeps them so', () => {
    const document = read()
    const add = (on: Document, standard: string, table = 'users') =>
      done(on, 'columns-add', { standard, table: id(on, table), columns: [{ name: 'status' }] })
    const drawn = add(document, 'alai')
    expect(sql(drawn)).toContain(
      "CREATE TYPE user_status AS ENUM ( 'draft', 'active', 'suspended', 'archived' )",
    )
    expect(sql(drawn)).toContain("status user_status DEFAULT 'draft' NOT NULL")
    expect(sql(add(document, 'agent-os'))).toContain("CHECK (status IN ('pending',")
    expect(sql(add(document, 'plain'))).not.toContain('user_status')
  })

  test('a type of states that is there is taken, with its own first state', () => {
    const { document } = importSql(`CREATE SCHEMA crm; CREATE TABLE crm.users (id int);
      CREATE TYPE crm.user_status AS ENUM ('new', 'old')`)
    const table = at(document, 'crm.users').id
    const input = { standard: 'cloudlab', table, name: 'status', type: 'Status' }
    const drawn = done(document, 'column-add', input)
    expect(sql(drawn)).toContain("status crm.user_status DEFAULT 'new' NOT NULL")
    expect(sql(drawn).match(/CREATE TYPE/g)).toHaveLength(1)
  })

  test('what the standard puts last goes last', () => {
    const document = read()
    const columns = [{ name: 'created_at' }, { name: 'updated_at' }]
    const input = { standard: 'agent-os', table: id(document, 'notes'), columns }
    expect(sql(done(document, 'columns-add', input))).toMatch(
      /text text, created_at [^,]*, updated_at/,
    )
  })
})

describe('keys', () => {
  test('a primary key grows, shrinks and goes', () => {
    const document = read()
    const table = id(document, 'notes')
    const key = (on: Document, ...paths: string[]) =>
      done(on, 'primary-key-set', { table, columns: paths.map((path) => id(on, path)) })
    const one = key(document, 'notes.order_id')
    expect(sql(one)).toContain(
      '( order_id bigint NOT NULL, text text, CONSTRAINT notes_pkey PRIMARY KEY (order_id) )',
    )
    const two = key(one, 'notes.text', 'notes.order_id')
    expect(sql(two)).toContain('CONSTRAINT notes_pkey PRIMARY KEY (text, order_id)')
    expect(sql(key(two))).not.toContain('notes_pkey')
  })

  test('a key that others refer to stays', () => {
    const document = read()
    const table = id(document, 'users')
    for (const columns of [[], [id(document, 'users.email')]]) {
      expect(refusalOf(document, 'primary-key-set', { table, columns })).toBe('would-break')
    }
  })

  test('unique, and not any more', () => {
    const document = read()
    const input = { table: id(document, 'users'), columns: [id(document, 'users.email')] }
    const on = done(document, 'unique-toggle', input)
    expect(sql(on)).toContain('CONSTRAINT users_email_key UNIQUE (email)')
    expect(sql(done(on, 'unique-toggle', input))).toBe(sql(document))
    const live = done(document, 'unique-toggle', { ...input, standard: 'alai' })
    expect(sql(live)).toContain(
      'CREATE UNIQUE INDEX uq_users_email ON users (email) WHERE deleted_at IS NULL',
    )
    expect(sql(done(live, 'unique-toggle', input))).toBe(sql(document))
  })

  test('a value is needed, or not', () => {
    const document = read()
    const columns = [id(document, 'users.email'), id(document, 'users.deleted_at')]
    const on = done(document, 'not-null-toggle', { columns })
    expect(column(on, 'users.deleted_at')).toMatchObject({ notNull: { name: null } })
    const off = done(on, 'not-null-toggle', { columns })
    expect(column(off, 'users.email')).toMatchObject({ notNull: null })
    const key = { columns: [id(document, 'users.id')], on: false }
    expect(refusalOf(document, 'not-null-toggle', key)).toBe('columns-invalid')
  })
})

describe('removing several', () => {
  test('what is needed among them is no obstacle', () => {
    const document = read()
    const ids = ['users', 'orders'].map((path) => id(document, path))
    expect(refusalOf(document, 'objects-remove', { ids: ids.slice(0, 1) })).toBe('would-break')
    expect(refusalOf(document, 'objects-remove', { ids })).toBe('would-break')
    const after = done(document, 'objects-remove', { ids, cascade: true })
    expect(sql(after)).toContain('CREATE TABLE notes ( order_id bigint, text text )')
    expect(sql(after)).not.toContain('VIEW')
  })

  test('says beforehand what would go along', () => {
    const document = read()
    const { gone, broken } = whatBreaks(document, [id(document, 'orders')])
    expect(gone.map(nameOf).sort()).toEqual([
      'id',
      'orders',
      'orders_pkey',
      'orders_user_id_fkey',
      'total',
      'user_id',
    ])
    expect(broken.map(({ record, fate }) => [nameOf(record), fate]).sort()).toEqual([
      ['notes_order_id_fkey', 'removed'],
      ['totals', 'removed'],
    ])
    expect(broken.every(({ because }) => because.length > 0)).toBe(true)
    expect(whatBreaks(document, [id(document, 'notes')]).broken).toEqual([])
  })
})

test('several objects get an owner, a comment and another schema', () => {
  const document = read()
  const ids = ['users', 'orders'].map((path) => id(document, path))
  const changes = { schema: at(document, 'crm').id, owner: 'boss', comment: 'Sales.' }
  const text = sql(done(document, 'objects-set', { ids, changes }))
  expect(text).toContain('CREATE TABLE crm.orders')
  expect(text).toContain('FROM crm.orders')
  expect(text).toContain('ALTER TABLE crm.users OWNER TO boss')
  expect(text).toContain("COMMENT ON TABLE crm.orders IS 'Sales.'")
})
