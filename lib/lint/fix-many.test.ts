import { beforeAll, expect, test } from 'vitest'
import { indexOf } from '@/lib/document/document-index'
import { loadParser } from '@/lib/sql/parse'
import { PROFILES } from '@/lib/standards/profiles'
import { applyAll } from '@/lib/steps/apply'
import { documentOf } from '@/lib/testing/lint-cases'
import { fixMany } from './fix-many'
import { Linter } from './linter'
import { RULES } from './registry'
import { makeStandard } from './standard'

beforeAll(() => loadParser())

const ALAI = makeStandard(PROFILES.alai, RULES)
const TODAY = '2026-06-30'
const SHOP = `
  create table users (id uuid primary key);
  create table orders (
    id uuid primary key,
    user_id uuid references users (id),
    payer_id uuid references users (id),
    approved_by uuid references users (id)
  );
`
const keysOf = (linter: Linter) => linter.all().map(({ key }) => key)
const isIndex = ({ rule }: { rule: string }) => rule === 'index-foreign-key'

test('all findings of a rule are fixed in one edit, and the linter knows nothing of it', () => {
  const document = documentOf({ sql: SHOP })
  const linter = Linter.of(ALAI, document, TODAY)
  const before = keysOf(linter)
  const done = fixMany(linter, document, isIndex)
  expect(done.fixed).toHaveLength(3)
  expect(done.refused).toEqual([])
  expect(keysOf(linter)).toEqual(before)
  const applied = applyAll(document, done.steps)
  expect(applied.ok && Linter.of(ALAI, applied.value, TODAY).all().filter(isIndex)).toEqual([])
})

test('a finding that another fix settled is left alone', () => {
  // Both keys are on the same column: one index serves both.
  const sql = `
    create table users (id uuid primary key);
    create table people (id uuid primary key);
    create table orders (id uuid primary key, user_id uuid references users (id),
      constraint fk_orders_people foreign key (user_id) references people (id));
  `
  const document = documentOf({ sql })
  const linter = Linter.of(ALAI, document, TODAY)
  expect(linter.all().filter(isIndex)).toHaveLength(2)
  const done = fixMany(linter, document, isIndex)
  expect(done.fixed).toHaveLength(1)
  expect(done.refused).toEqual([])
  const [orders] = indexOf(done.document).anywhere('relation', 'orders')
  expect(orders && indexOf(done.document).childrenOf(orders.id, 'index')).toHaveLength(1)
})

test('what is refused says why, and does not keep the others from being fixed', () => {
  const sql = `${SHOP} create table idx_orders_user_id (id uuid primary key);`
  const document = documentOf({ sql })
  const done = fixMany(Linter.of(ALAI, document, TODAY), document, isIndex)
  expect(done.fixed).toHaveLength(2)
  const [refused] = done.refused
  expect(refused?.why).toMatch(/idx_orders_user_id/)
})
