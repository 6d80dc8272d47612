import { beforeAll, describe, expect, it } from 'vitest'
import { loadParser } from '@/lib/sql/parse'
import { expectSameAfterPrinting, lastEnding, recordsOf } from '@/lib/testing/kind-case'
import type { View } from './model'

beforeAll(() => loadParser())

const TABLE = 'CREATE TABLE t (id int PRIMARY KEY, a text);'

const CASES: readonly (readonly [string, Partial<View>])[] = [
  [
    'CREATE VIEW v (x, "Y") AS SELECT id, a FROM t',
    { name: 'v', columns: ['x', 'Y'], query: 'SELECT id, a FROM t', recursive: false },
  ],
  [
    'CREATE VIEW v WITH (security_barrier, security_invoker = off) AS TABLE t',
    {
      query: 'TABLE t',
      options: [
        { name: 'security_barrier', value: null },
        { name: 'security_invoker', value: 'off' },
      ],
    },
  ],
  [
    'CREATE VIEW v AS SELECT * FROM t -- all\n WITH CHECK OPTION',
    { query: 'SELECT * FROM t', options: [{ name: 'check_option', value: 'cascaded' }] },
  ],
  [
    'CREATE VIEW v AS SELECT * FROM t WITH LOCAL CHECK OPTION',
    { query: 'SELECT * FROM t', options: [{ name: 'check_option', value: 'local' }] },
  ],
  [
    'CREATE RECURSIVE VIEW v (n) AS VALUES (1) UNION ALL SELECT n + 1 FROM v',
    { recursive: true, columns: ['n'], query: 'VALUES (1) UNION ALL SELECT n + 1 FROM v' },
  ],
  [
    'CREATE VIEW v AS SELECT 1 AS "as", \'with check option\' AS w',
    { query: 'SELECT 1 AS "as", \'with check option\' AS w', options: [] },
  ],
  [
    "CREATE VIEW v AS SELECT NULL::int AS id; COMMENT ON VIEW v IS 'kept'; CREATE OR REPLACE VIEW v AS SELECT id FROM t",
    { query: 'SELECT id FROM t', comment: 'kept' },
  ],
  [
    "CREATE VIEW v AS TABLE t; ALTER VIEW v SET (security_barrier = true), RESET (check_option), ALTER COLUMN a SET DEFAULT lower('A,B'), ALTER id SET DEFAULT 3",
    {
      options: [{ name: 'security_barrier', value: 'true' }],
      columnDefaults: [
        { column: 'a', default: "lower('A,B')" },
        { column: 'id', default: '3' },
      ],
    },
  ],
  [
    "CREATE VIEW v AS TABLE t; COMMENT ON COLUMN v.a IS 'x'; COMMENT ON COLUMN v.id IS NULL",
    { columnComments: [{ column: 'a', comment: 'x' }] },
  ],
]

describe('view', () => {
  it.each(CASES)('%s', (sql, expected) => {
    expect(recordsOf('view', `${TABLE}${sql}`)[0]).toMatchObject(expected)
    expectSameAfterPrinting('view', `${TABLE}${sql}`)
  })

  it('refuses a name that is taken, and what is no view', () => {
    expect(lastEnding(`${TABLE} CREATE VIEW t AS SELECT 1`)).toEqual({
      outcome: 'rejected',
      reason: 'relation "t" exists already as a table; drop or rename it first',
    })
    expect(lastEnding(`${TABLE} CREATE OR REPLACE VIEW t AS SELECT 1`).reason).toBe(
      '"t" is a table, not a view',
    )
  })
  it('passes over a temporary view', () => {
    expect(lastEnding('CREATE TEMP VIEW v AS SELECT 1').outcome).toBe('skipped')
  })
})
