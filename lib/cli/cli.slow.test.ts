import { type SpawnSyncReturns, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'

const folder = mkdtempSync(join(tmpdir(), 'lintel-cli-'))
const bin = resolve('bin/lintel.mjs')
const home = { PATH: '/usr/bin:/bin', NODE_ENV: 'test' } as const
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Given {
  input?: string | Buffer
  env?: Record<string, string>
}

function lintel(args: readonly string[], { input = '', env = {} }: Given = {}) {
  return spawnSync(process.execPath, [bin, ...args], {
    cwd: folder,
    input,
    encoding: 'utf8',
    env: { ...home, ...env },
  })
}

function put(path: string, text: string | Buffer): string {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
  return path
}

const jsonOf = ({ stdout }: SpawnSyncReturns<string>): unknown => JSON.parse(stdout)

const SHOP = `CREATE SCHEMA shop;
CREATE TABLE shop.items (id serial PRIMARY KEY, name text NOT NULL, made timestamptz DEFAULT now());
INSERT INTO shop.items VALUES (1, 'x', now());
CREATE VIEW shop.names AS SELECT name FROM shop.items;
CREATE TABLE other (x int);
`

beforeAll(() => {
  put('shop.sql', SHOP)
  put('bad.sql', `${SHOP}\nCREATE TABLE oops (x foo(;\nCREATE TABLE fine (x int);\n`)
  put('made.sql', `DO $$ BEGIN EXECUTE 'CREATE TABLE made (x int)'; END $$;\n`)
})

describe('help', () => {
  it.each([
    ['--help', 'import', 'prove'],
    ['import --help', '--run'],
    ['ddl -h', '--idempotent'],
    ['prove --help', '--against'],
    ['help ddl', '--target'],
    ['--version', '0.1'],
  ])('%s', (line, ...expected) => {
    const { status, stdout, stderr } = lintel(line.split(' '))
    for (const part of expected) expect(stdout).toContain(part)
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  })
})

describe('wrong use ends with code 2 and one message', () => {
  it.each([
    ['', 'Name a command'],
    ['shine', 'shine is no command'],
    ['toString', 'toString is no command'],
    ['import', 'Name a file'],
    ['import missing.sql', 'missing.sql does not exist'],
    ['import . --limit-mb none', '--limit-mb none'],
    ['import shop.sql --fast', "'--fast'"],
    ['ddl shop.sql --target 12', '--target 12'],
    ['ddl shop.sql --types long', '--types long'],
    ['ddl shop.sql -o shop.sql', 'also read from'],
    ['ddl shop.sql -o no/such/out.sql', 'no/such/out.sql'],
    ['ddl shop.sql --only sho', 'The schemas are public, shop'],
    ['ddl shop.sql --only shop.item', 'items'],
    ['prove shop.sql --engine mysql', '--engine mysql'],
    ['import - -', 'only once'],
  ])('lintel %s', (line, expected) => {
    const { status, stdout, stderr } = lintel(line.split(' ').filter(Boolean))
    expect(stderr).toContain(expected)
    expect(stderr).not.toMatch(/\n\s+at /)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  })

  it.each([
    ['not-a-url', 'LINTEL_PROOF_URL must look like'],
    ['postgresql://localhost:1/x', 'cannot be reached'],
  ])('LINTEL_PROOF_URL=%s', (url, expected) => {
    const { status, stderr } = lintel(['prove', 'shop.sql'], { env: { LINTEL_PROOF_URL: url } })
    expect(stderr).toContain(expected)
    expect(status).toBe(2)
  })
})

describe('import', () => {
  it('accounts for every statement', () => {
    const { status, stdout, stderr } = lintel(['import', 'bad.sql'])
    expect(stdout).toMatch(/bad\.sql: 7 statements\n\s+modelled\s+5\n/)
    expect(stdout).toMatch(/7\s+rejected\s+CREATE TABLE oops .*syntax error/)
    expect(stdout).not.toContain('\u001b')
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' })
  })

  it('tells the same as JSON', () => {
    const result = lintel(['import', 'bad.sql', '--json'])
    expect(result.status).toBe(1)
    expect(jsonOf(result)).toMatchObject({
      command: 'import',
      totals: { statements: 7, modelled: 5, verbatim: 0, skipped: 1, rejected: 1 },
      objects: { schema: 2, table: 3, view: 1 },
      statements: expect.arrayContaining([
        expect.objectContaining({ file: 'bad.sql', line: 7, outcome: 'rejected', needsRun: false }),
      ]),
      run: null,
      remarks: [],
    })
  })

  it('reads standard input', () => {
    const { status, stdout } = lintel(['import', '-'], { input: SHOP })
    expect(stdout).toContain('5 statements')
    expect(status).toBe(0)
  })

  it('runs what only running can tell', () => {
    expect(lintel(['import', 'made.sql']).stdout).toContain('Add --run')
    const result = lintel(['import', 'made.sql', '--run', '--json'])
    expect(result.status).toBe(0)
    expect(jsonOf(result)).toMatchObject({
      objects: { table: 1, column: 1 },
      statements: [{ line: 1, needsRun: true }],
      run: { applied: 1, refused: [], unread: [], engine: expect.stringContaining('PGlite') },
    })
  })

  it('refuses what is too large', () => {
    put('large.sql', `-- ${'x'.repeat(200_000)}\n`)
    const { status, stderr } = lintel(['import', 'large.sql', '--limit-mb', '0.1'])
    expect(stderr).toContain('larger than 0.1 MB')
    expect(status).toBe(2)
  })
})

describe('folders and includes', () => {
  it('reads migrations in order, without the way back', () => {
    put('m/V10__c.sql', 'ALTER TABLE a ADD COLUMN c int;')
    put('m/V2__b.sql', 'ALTER TABLE a ADD COLUMN b int;')
    put('m/V1__a.sql', 'CREATE TABLE a (x int);')
    put('m/U2__b.sql', 'ALTER TABLE a DROP COLUMN b;')
    put('m/R__view.sql', 'CREATE OR REPLACE VIEW v AS SELECT b, c FROM a;')
    put('m/V3__z.down.sql', 'DROP TABLE a;')
    const result = lintel(['import', 'm', '--json'])
    const shape = z.object({ statements: z.array(z.object({ file: z.string() })) })
    const { statements } = shape.parse(jsonOf(result))
    const names = ['V1__a', 'V2__b', 'V10__c', 'R__view'].map((name) => join('m', `${name}.sql`))
    expect(statements.map(({ file }) => file)).toEqual(names)
    expect(result.status).toBe(0)
  })

  it('follows \\i and \\ir, keeps lines, and ends a ring', () => {
    put(
      'inc/main.sql',
      'CREATE TABLE a (x int);\n\\ir sub/one.sql\n\n\\i main.sql\nSELECT oops oops oops;\n',
    )
    put('inc/sub/one.sql', '\\i ../two.sql\n\\ir nowhere.sql\nCREATE TABLE one (x int);\n')
    put('inc/two.sql', 'CREATE TABLE two (x int);\n')
    const result = lintel(['import', 'inc/main.sql', '--json'])
    expect(jsonOf(result)).toMatchObject({
      objects: { table: 3 },
      remarks: [
        { line: 2, subject: 'inc/sub/one.sql' },
        { line: 4, subject: 'inc/main.sql' },
      ],
      statements: expect.arrayContaining([
        expect.objectContaining({ file: 'inc/main.sql', line: 5, outcome: 'rejected' }),
        expect.objectContaining({ file: 'inc/sub/one.sql', line: 3, outcome: 'modelled' }),
      ]),
    })
  })

  it('says when an include leaves the folder', () => {
    put('out.sql', 'CREATE TABLE outside (x int);')
    put('deep/in.sql', '\\ir ../out.sql\n')
    expect(lintel(['import', 'deep/in.sql']).stderr).toContain('lies outside')
  })
})

describe('encodings', () => {
  const sql = 'CREATE TABLE "größe" (x int);'
  const utf16 = Buffer.from(`\ufeff${sql}`, 'utf16le')
  it.each([
    ['UTF-8 with a mark', Buffer.from(`\ufeff${sql}`), ''],
    ['UTF-16', utf16, ''],
    ['UTF-16, big end first', Buffer.from(utf16).swap16(), ''],
    ['UTF-16 without a mark', utf16.subarray(2), 'read as UTF-16'],
    ['Latin-1', Buffer.from(sql, 'latin1'), 'read as Latin-1'],
  ])('%s', (_, bytes, remark) => {
    const { status, stdout, stderr } = lintel(['ddl', put('encoded.sql', bytes)])
    expect(stdout).toContain('CREATE TABLE "größe"')
    expect(stderr).toContain(remark)
    expect(status).toBe(0)
  })

  it.each([
    ['a dump that is not SQL', Buffer.from('PGDMP\u0001\u000e'), 'pg_restore'],
    ['a compressed file', Buffer.from([0x1f, 0x8b, 8, 0]), 'gunzip'],
  ])('%s', (_, bytes, expected) => {
    const { status, stderr } = lintel(['import', put('binary.sql', bytes)])
    expect(stderr).toContain(expected)
    expect(status).toBe(2)
  })
})

describe('ddl', () => {
  it('writes a file, and the same bytes each time', () => {
    const first = lintel(['ddl', 'shop.sql', '-o', 'out/../ddl.sql'])
    expect(first.status).toBe(2)
    expect(lintel(['ddl', 'shop.sql', '-o', 'ddl.sql'])).toMatchObject({ status: 0, stdout: '' })
    const again = lintel(['ddl', 'shop.sql'])
    expect(again.stdout).toBe(readFileSync(join(folder, 'ddl.sql'), 'utf8'))
    expect(again.stdout).toContain('CREATE VIEW shop.names')
  })

  it('follows its options', () => {
    const args = ['ddl', 'shop.sql', '--types', 'short', '--qualify', '--idempotent', '--seeds']
    const { stdout } = lintel(args)
    expect(stdout).toContain('timestamptz')
    expect(stdout).toContain('public.other')
    expect(stdout).toContain('IF NOT EXISTS')
    expect(stdout).toMatch(/INSERT INTO/i)
  })

  it.each([
    ['shop', ['CREATE SCHEMA shop', 'shop.items', 'shop.names'], ['other']],
    ['shop.names', ['shop.names'], ['CREATE TABLE']],
    ['PUBLIC.Other', ['CREATE TABLE other'], ['shop']],
  ])('--only %s', (name, there, absent) => {
    const { stdout } = lintel(['ddl', 'shop.sql', '--only', name])
    for (const part of there) expect(stdout).toContain(part)
    for (const part of absent) expect(stdout).not.toContain(part)
  })

  it('hands out nothing that the target cannot run', () => {
    put('new.sql', 'CREATE TABLE t (x int UNIQUE NULLS NOT DISTINCT);')
    const result = lintel(['ddl', 'new.sql', '--target', '14', '-o', 'new-ddl.sql'])
    expect(result.stderr).toMatch(/NULLS NOT DISTINCT.*15/)
    expect(result.status).toBe(1)
    expect(() => readFileSync(join(folder, 'new-ddl.sql'))).toThrow()
    const json = lintel(['ddl', 'new.sql', '--target', '14', '--json'])
    expect(jsonOf(json)).toMatchObject({
      command: 'ddl',
      target: 14,
      diagnostics: [{ code: 'target-version', severity: 'error' }],
      rejected: [],
    })
  })

  it('says what is missing when a statement was rejected', () => {
    const { status, stdout, stderr } = lintel(['ddl', 'bad.sql'])
    expect(stderr).toContain('1 statement could not be read and is missing')
    expect(stdout).toContain('CREATE TABLE fine')
    expect(status).toBe(1)
  })

  it('stands a reader that stops early', () => {
    const tables = Array.from({ length: 5_000 }, (_, i) => `CREATE TABLE t${i} (x int);`)
    put('many.sql', tables.join('\n'))
    const line = `"${process.execPath}" "${bin}" ddl many.sql | head -n 3`
    const result = spawnSync('sh', ['-c', line], { cwd: folder, encoding: 'utf8', env: home })
    expect(result).toMatchObject({ status: 0, stderr: '' })
    expect(result.stdout.split('\n')).toHaveLength(4)
  })
})

describe('prove', () => {
  it('finds a script and its DDL equal', () => {
    const { status, stdout, stderr } = lintel(['prove', 'shop.sql'])
    expect(stdout).toContain('Equal: nothing was lost.')
    expect(stdout).toContain('(100 %)')
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  })

  it('says what the engine refused and counts it for neither side', () => {
    const result = lintel(['prove', 'bad.sql', '--json'])
    expect(jsonOf(result)).toMatchObject({
      command: 'prove',
      verdict: 'equal',
      refused: [{ file: 'bad.sql', line: 7, sqlstate: '42601' }],
      failed: [],
      differences: [],
      notProvable: [],
    })
    expect(result.status).toBe(0)
  })

  it('never takes for proven what the engine lacks', () => {
    put('lacking.sql', 'CREATE EXTENSION postgis;\nCREATE TABLE t (x int);')
    const { status, stdout } = lintel(['prove', 'lacking.sql'])
    expect(stdout).toContain('Not fully provable here')
    expect(stdout).toContain('postgis')
    expect(status).toBe(1)
  })

  it('compares two scripts object by object', () => {
    put('before.sql', SHOP.replace('name text NOT NULL', 'name text').replace('other', 'another'))
    const { status, stdout } = lintel(['prove', 'shop.sql', '--against', 'before.sql'])
    expect(stdout).toMatch(/table public\.other\n\s+only in the script/)
    expect(stdout).toMatch(/table public\.another\n\s+only in the other/)
    expect(stdout).toMatch(/column shop\.items\.name\n\s+\w+\n\s+the script/)
    expect(status).toBe(1)
    expect(lintel(['prove', 'shop.sql', '--against', 'shop.sql']).status).toBe(0)
  })
})
