import { beforeAll, describe, expect, it } from 'vitest'
import { importSql } from '@/lib/sql/import'
import { loadParser } from '@/lib/sql/parse'
import { printDdl } from '@/lib/sql/print/print'
import { expectSameAfterPrinting, lastEnding, recordsOf } from '@/lib/testing/kind-case'
import type { SequenceOptions } from './common'

beforeAll(() => loadParser())

/** Only what differs from PostgreSQL's defaults is held. */
const CASES: readonly (readonly [string, Partial<SequenceOptions>, string | null])[] = [
  ['CREATE SEQUENCE s', { start: null, min: null, max: null, increment: null, cache: null }, null],
  ['CREATE SEQUENCE s START 1 INCREMENT 1 MINVALUE 1 CACHE 1 NO CYCLE', { start: null }, null],
  ['CREATE SEQUENCE s AS smallint MAXVALUE 32767', { max: null }, 'smallint'],
  ['CREATE SEQUENCE s INCREMENT -1', { increment: '-1', min: null, max: null }, null],
  [
    'CREATE SEQUENCE s MINVALUE -9223372036854775808',
    { min: '-9223372036854775808', start: null },
    null,
  ],
  [
    'CREATE SEQUENCE s; ALTER SEQUENCE s INCREMENT -1',
    { increment: '-1', min: '1', max: '9223372036854775807', start: '1' },
    null,
  ],
  ['CREATE SEQUENCE s; ALTER SEQUENCE s AS integer', { max: null }, 'integer'],
  ['CREATE SEQUENCE s MAXVALUE 9; ALTER SEQUENCE s AS integer', { max: '9' }, 'integer'],
  ['CREATE SEQUENCE s MAXVALUE 9; ALTER SEQUENCE s NO MAXVALUE', { max: null }, null],
]

describe('a sequence', () => {
  it.each(CASES)('%s', (sql, options, type) => {
    const [record] = recordsOf('sequence', sql)
    expect(record?.options).toMatchObject(options)
    expect(record?.type).toBe(type)
    expectSameAfterPrinting('sequence', sql)
  })

  it.each([
    [
      'CREATE SEQUENCE s AS text',
      'a sequence cannot count in text: use smallint, integer or bigint',
    ],
    ['CREATE SEQUENCE s OWNED BY x', 'OWNED BY needs a table and a column, or NONE'],
    ['CREATE TABLE t (a int); ALTER SEQUENCE t CYCLE', '"t" is not a sequence'],
  ])('%s', (sql, reason) => {
    expect(lastEnding(sql)).toEqual({ outcome: 'rejected', reason })
  })

  it('takes the owner of the table that it belongs to', () => {
    const sql = 'CREATE ROLE o; CREATE TABLE t (id serial); ALTER TABLE t OWNER TO o'
    const printed = printDdl(importSql(sql).document).statements.map((statement) => statement.sql)
    expect(printed.slice(-3)).toEqual([
      'ALTER SEQUENCE t_id_seq OWNER TO o',
      'ALTER TABLE t OWNER TO o',
      'ALTER SEQUENCE t_id_seq OWNED BY t.id',
    ])
  })
})
