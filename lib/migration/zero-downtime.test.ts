import { beforeAll, describe, expect, it } from 'vitest'
import { importSql } from '@/lib/sql/import'
import { loadParser } from '@/lib/sql/parse'
import { migrationBetween } from './migration'
import { partsOf } from './parts'

beforeAll(() => loadParser())

const BEFORE = 'CREATE TABLE t (id int, n int, note text); CREATE TABLE u (id int PRIMARY KEY);'

function steps(after: string, strategy: 'direct' | 'zero-downtime' = 'zero-downtime') {
  const [a, b] = [importSql(BEFORE), importSql(after)]
  return migrationBetween(a.document, b.document, { given: b.given, strategy }).up
}
const sqlOf = (after: string) =>
  steps(after).statements.map(({ sql }) => sql.replaceAll(/\s+/g, ' '))

describe('a plan for a running system', () => {
  it('builds an index beside', () => {
    const up = steps(`${BEFORE} CREATE INDEX i ON t (n)`)
    expect(up.statements.map(({ sql }) => sql)).toEqual(['CREATE INDEX CONCURRENTLY i ON t (n)'])
    expect(partsOf(up)).toEqual([
      { statements: ['CREATE INDEX CONCURRENTLY i ON t (n)'], transaction: false },
    ])
  })

  it('validates a constraint in a transaction of its own', () => {
    const up = steps(`${BEFORE} ALTER TABLE t ADD CONSTRAINT c CHECK (n > 0)`)
    expect(partsOf(up).map(({ statements }) => statements.at(-1))).toEqual([
      'ALTER TABLE t\n  ADD CONSTRAINT c CHECK (n > 0) NOT VALID',
      'ALTER TABLE t VALIDATE CONSTRAINT c',
    ])
  })

  it('makes a column not null by a check that was validated', () => {
    expect(sqlOf(`${BEFORE} ALTER TABLE t ALTER n SET NOT NULL`)).toEqual([
      'ALTER TABLE t ADD CONSTRAINT lintel_not_null CHECK (n IS NOT NULL) NOT VALID',
      'ALTER TABLE t VALIDATE CONSTRAINT lintel_not_null',
      'ALTER TABLE t ALTER COLUMN n SET NOT NULL',
      'ALTER TABLE t DROP CONSTRAINT lintel_not_null',
    ])
  })

  it('makes a key from an index', () => {
    expect(sqlOf(`${BEFORE} ALTER TABLE t ADD CONSTRAINT k UNIQUE (n)`)).toEqual([
      'CREATE UNIQUE INDEX CONCURRENTLY k ON t (n)',
      'ALTER TABLE t ADD CONSTRAINT k UNIQUE USING INDEX k',
    ])
  })

  it('takes no care of a table that is new', () => {
    const statements = sqlOf(`${BEFORE} CREATE TABLE w (a int); CREATE INDEX wi ON w (a)`)
    expect(statements.at(-1)).toBe('CREATE INDEX wi ON w (a)')
  })
})

it.each([
  ['ALTER TABLE t ALTER n TYPE text', 'type-rewrite'],
  ['ALTER TABLE t ADD x int', 'column-added'],
  ['ALTER TABLE t ADD x int NOT NULL', 'column-not-null'],
  ['ALTER TABLE t ADD x uuid DEFAULT gen_random_uuid()', 'column-rewrite'],
  ['ALTER TABLE t ALTER n SET NOT NULL', 'not-null'],
  ['ALTER TABLE t ADD FOREIGN KEY (n) REFERENCES u', 'foreign-key'],
  ['ALTER TABLE t ADD UNIQUE (n)', 'key'],
  ['CREATE INDEX ON t (n)', 'index'],
  ['ALTER TABLE t RENAME note TO notes', 'rename'],
  ['ALTER TABLE t DROP note', 'drop'],
])('%s is %s', (change, code) => {
  const codes = steps(`${BEFORE} ${change}`, 'direct').statements.map(({ hazard }) => hazard?.code)
  expect(codes).toEqual([code])
})
