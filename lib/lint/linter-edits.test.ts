import { beforeAll, expect, test } from 'vitest'
import type { Document } from '@/lib/document/document'
import { indexOf } from '@/lib/document/document-index'
import { importSql } from '@/lib/sql/import'
import { loadParser } from '@/lib/sql/parse'
import { PROFILES, STANDARD_IDS } from '@/lib/standards/profiles'
import { stepId } from '@/lib/steps/step'
import { at, attempt } from '@/lib/testing/do-commands'
import { Linter } from './linter'
import { RULES } from './registry'
import { makeStandard } from './standard'

const TODAY = '2026-06-30'

/** Tables that know each other by keys, by types, by names alike, by triggers and by a view. */
const SHOP = `
CREATE SCHEMA shop;
CREATE TYPE order_status AS ENUM ('open', 'paid');
CREATE DOMAIN email_address AS text CHECK (VALUE LIKE '%@%');
CREATE TABLE tenants (id uuid PRIMARY KEY DEFAULT gen_random_uuid(), name text);
CREATE TABLE users (id uuid PRIMARY KEY, tenant_id uuid NOT NULL REFERENCES tenants, email email_address, created_at timestamp);
CREATE TABLE shop.orders (id uuid PRIMARY KEY, user_id uuid REFERENCES users, status order_status, total float, created_at timestamptz);
CREATE TABLE shop.order_lines (order_id uuid REFERENCES shop.orders ON DELETE CASCADE, product_id uuid, amount numeric(10,2), PRIMARY KEY (order_id, product_id));
CREATE TABLE shop.products (id uuid PRIMARY KEY, name varchar(80), price money, owner_id uuid REFERENCES users (id));
CREATE TABLE tenant_users (tenant_id uuid REFERENCES tenants, user_id uuid REFERENCES users, PRIMARY KEY (tenant_id, user_id));
CREATE INDEX ON shop.orders (user_id);
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.created_at := now(); RETURN NEW; END $$;
CREATE TRIGGER touched BEFORE UPDATE ON users FOR EACH ROW EXECUTE FUNCTION touch();
CREATE VIEW shop.open_orders AS SELECT * FROM shop.orders WHERE status = 'open';
`

type Edit = (document: Document) => readonly [command: string, input: object]
const id = (document: Document, path: string) => at(document, path).id

const EDITS: readonly Edit[] = [
  (doc) => ['table-rename', { id: id(doc, 'public.users'), name: 'people' }],
  (doc) => ['column-rename', { id: id(doc, 'public.tenants.id'), name: 'tenant_id' }],
  (doc) => [
    'column-set-type',
    { standard: 'alai', id: id(doc, 'public.people.id'), type: 'bigint' },
  ],
  (doc) => [
    'column-set-type',
    { standard: 'alai', id: id(doc, 'shop.orders.total'), type: 'money' },
  ],
  (doc) => ['object-rename', { id: id(doc, 'public.order_status'), name: 'state' }],
  (doc) => [
    'index-add',
    { table: id(doc, 'shop.products'), columns: [id(doc, 'shop.products.owner_id')] },
  ],
  (doc) => ['object-rename', { id: id(doc, 'shop'), name: 'store' }],
  (doc) => ['object-move', { id: id(doc, 'public.tenants'), parent: id(doc, 'store') }],
  (doc) => ['fact-set', { object: id(doc, 'public.people'), name: 'role', values: ['lookup'] }],
  (doc) => ['object-remove', { id: id(doc, 'public.people'), cascade: true }],
  (doc) => ['object-rename', { id: id(doc, 'store.tenants'), name: 'users' }],
]

beforeAll(() => loadParser())

test.each(STANDARD_IDS)('each edit under %s leads to the findings of a full look', (standard) => {
  const made = makeStandard(PROFILES[standard], RULES)
  const told = (linter: Linter) => linter.all().map(({ key, message }) => [key, message])
  let { document } = importSql(SHOP)
  indexOf(document).prepare()
  const linter = Linter.of(made, document, TODAY)
  for (const edit of EDITS) {
    const [command, input] = edit(document)
    const result = attempt(document, command, input)
    if (!result.ok) throw new Error(`${command}: ${result.error.message}`)
    const next = result.value.document
    const ids = new Set(result.value.steps.map(stepId))
    linter.update(next, new Map([...ids].map((one) => [one, next.records.get(one) ?? null])))
    expect(told(linter), command).toEqual(told(Linter.of(made, next, TODAY)))
    document = next
  }
})
