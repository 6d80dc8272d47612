import { expect, test } from 'vitest'
import { blankColumn } from '@/lib/commands/blank'
import { newId } from '@/lib/document/new-id'
import { makeRecord } from '@/lib/kinds/visit-record'
import { PROFILES } from '@/lib/standards/profiles'
import { documentOf, lintCases } from '@/lib/testing/lint-cases'
import { scriptCases } from '@/lib/testing/script-cases'
import { Linter } from '../linter'
import { makeStandard } from '../standard'
import { nameCollision } from './name-collision'
import { nameLength } from './name-length'
import { nameQuoted } from './name-quoted'
import { scriptNameLength } from './script-name-length'

const LONG = 'l'.repeat(64)

lintCases(nameLength, {
  standard: 'plain',
  accept: [`CREATE TABLE ${'t'.repeat(63)} (id int)`, "CREATE TYPE a AS ENUM ('b')"],
  reject: [
    {
      sql: `CREATE TYPE a AS ENUM ('${LONG}')`,
      at: 'public.a',
      topic: 'label',
      says: /64 bytes/,
    },
  ],
})

/** No script can hold such names, since PostgreSQL's parser cuts them. */
function withColumns(...names: string[]) {
  const document = documentOf({ sql: 'CREATE TABLE t (id int)' })
  const records = new Map(document.records)
  const table = [...records.values()].find(({ kind }) => kind === 'table')
  for (const name of names) {
    const head = { id: newId(), parent: table?.id ?? null, rank: `b${records.size}` }
    const column = makeRecord('column', head, blankColumn(name, 'integer'))
    records.set(column.id, column)
  }
  return { records }
}

const found = (rule: typeof nameLength, document: ReturnType<typeof withColumns>) =>
  Linter.of(makeStandard(PROFILES.alai, [rule]), document, '2026-06-30').all()

test('a name that was made too long is told, with a shorter one', () => {
  const [finding] = found(nameLength, withColumns(LONG))
  expect(finding?.message).toContain('has 64 bytes')
  expect(finding?.fix?.title).toMatch(/^Rename to l{54}_[0-9a-f]{8}$/)
})

test('names that begin alike become one', () => {
  const findings = found(nameCollision, withColumns(`${LONG}a`, `${LONG}b`))
  expect(findings.map(({ message }) => message)).toEqual([
    expect.stringContaining('to the same 63 bytes'),
  ])
  expect(found(nameCollision, withColumns(LONG, 'short'))).toEqual([])
})

scriptCases(scriptNameLength, {
  standard: 'plain',
  accept: [`CREATE TABLE ${'t'.repeat(63)} (id int); SELECT '${LONG}';`],
  reject: [
    { sql: `CREATE TABLE a (id int);\nCREATE TABLE ${LONG} (id int);`, at: 2, topic: 'name' },
    {
      sql: `CREATE TABLE a (${LONG}a int);\nALTER TABLE a ADD ${LONG}b int;`,
      at: 2,
      topic: 'collision',
      says: /both become/,
    },
    { sql: `CREATE INDEX "${LONG}" ON a (id);`, at: 1, topic: 'name' },
  ],
})

lintCases(nameQuoted, {
  standard: 'plain',
  accept: ['CREATE TABLE users (id int, value int, "timestamp" timestamptz, name text)'],
  reject: [
    { sql: 'CREATE TABLE "order" (id int)', at: 'public."order"', topic: 'reserved', fix: false },
    { sql: 'CREATE TABLE t ("user" int)', at: 'public.t."user"', topic: 'reserved' },
    {
      sql: 'CREATE TABLE t ("userName" int)',
      at: 'public.t."userName"',
      topic: 'quoted',
      fix: true,
    },
    { sql: 'CREATE SCHEMA "My Schema"', at: '"My Schema"', topic: 'quoted', fix: true },
  ],
})
