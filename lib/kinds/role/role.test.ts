import { beforeAll, describe, expect, it } from 'vitest'
import { importSql } from '@/lib/sql/import'
import { loadParser } from '@/lib/sql/parse'
import { printDdl } from '@/lib/sql/print/print'
import { expectSameAfterPrinting, lastEnding, recordsOf } from '@/lib/testing/kind-case'
import type { Role } from './model'

beforeAll(() => loadParser())

const plain = { admin: false, inherit: null, set: null }

const CASES: readonly (readonly [string, Partial<Role>])[] = [
  ['CREATE ROLE a', { login: false, inherit: true, connectionLimit: -1 }],
  ['CREATE USER a', { login: true }],
  ['CREATE ROLE a NOINHERIT; ALTER ROLE a LOGIN CREATEDB', { login: true, createDatabase: true }],
  ['CREATE ROLE a; CREATE ROLE b ADMIN a', { memberOf: [{ ...plain, role: 'b', admin: true }] }],
  ['CREATE ROLE a; GRANT pg_monitor TO a', { memberOf: [{ ...plain, role: 'pg_monitor' }] }],
  ['CREATE ROLE a; GRANT b TO a; REVOKE b FROM a', { memberOf: [] }],
  [
    'CREATE ROLE a; GRANT b TO a WITH ADMIN OPTION; REVOKE ADMIN OPTION FOR b FROM a',
    { memberOf: [{ ...plain, role: 'b' }] },
  ],
  [
    "CREATE ROLE a; ALTER ROLE a SET search_path = x, 'Y z'; ALTER ROLE a SET work_mem TO 64",
    {
      settings: [
        { name: 'search_path', value: "x, 'Y z'" },
        { name: 'work_mem', value: '64' },
      ],
    },
  ],
]

describe('role', () => {
  it.each(CASES)('%s', (sql, expected) => {
    expect(recordsOf('role', sql)[0]).toMatchObject(expected)
    expectSameAfterPrinting('role', sql)
  })

  it('never keeps a password', () => {
    const { document, account } = importSql("CREATE ROLE a LOGIN PASSWORD 'hush'")
    expect(JSON.stringify([...document.records.values()])).not.toContain('hush')
    expect(printDdl(document).sql).not.toContain('hush')
    expect(account[0]?.remarks.join()).toContain('is a secret')
  })

  it.each([
    ['CREATE ROLE a; CREATE ROLE a', 'rejected'],
    ['ALTER ROLE someone LOGIN', 'verbatim'],
    ['ALTER ROLE ALL SET work_mem = 1', 'verbatim'],
    ['GRANT a TO someone', 'verbatim'],
  ])('%s', (sql, outcome) => {
    expect(lastEnding(sql).outcome).toBe(outcome)
  })
})
