import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { corpusCases } from '@/lib/testing/corpus-files'
import { type ImportResult, importSql } from './import'
import { loadParser } from './parse'
import { printDdl } from './print/print'

beforeAll(() => loadParser())

/** Whatever came in: an account, a reason for all that is not modelled, and a model that can be printed. */
function survives(sql: string): ImportResult {
  const result = importSql(sql)
  for (const { outcome, reason, line } of result.account) {
    expect(line).toBeGreaterThan(0)
    if (outcome !== 'modelled') expect(reason).toBeTruthy()
  }
  expect(typeof printDdl(result.document).sql).toBe('string')
  return result
}

const rejected = ({ account }: ImportResult) =>
  account.filter(({ outcome }) => outcome === 'rejected').length

const DEEP = 10_000
const MB = 1024 * 1024
const nest = (open: string, inner: string, close: string) =>
  open.repeat(DEEP) + inner + close.repeat(DEEP)

describe('nesting of ten thousand levels', () => {
  it.each([
    ['parentheses', `CREATE TABLE t (a int CHECK ${nest('(', 'a > 0', ')')})`],
    ['parentheses in a default', `CREATE TABLE t (a int DEFAULT ${nest('(', '1', ')')})`],
    ['NOT', `CREATE VIEW v AS SELECT ${nest('NOT ', 'true', '')}`],
    ['minus', `CREATE VIEW v AS SELECT ${nest('- ', '1', '')}`],
    ['subselects', `CREATE VIEW v AS SELECT ${nest('(SELECT ', '1', ')')}`],
    ['subselects in FROM', `CREATE VIEW v AS ${nest('SELECT * FROM (', 'SELECT 1', ') s')}`],
    ['arrays', `CREATE TABLE t (a int[] DEFAULT ${nest('ARRAY[', '1', ']')})`],
    ['CASE', `CREATE VIEW v AS SELECT ${nest('CASE WHEN true THEN ', '1', ' END')}`],
    ['function calls', `CREATE INDEX i ON t (${nest('f(', 'a', ')')})`],
    ['operators', `CREATE VIEW v AS SELECT 1${' + 1'.repeat(DEEP)}`],
    ['AND', `CREATE TABLE t (a int CHECK (a > 0${' AND a > 0'.repeat(DEEP)}))`],
    ['unions', `CREATE VIEW v AS SELECT 1${' UNION SELECT 1'.repeat(DEEP)}`],
    ['casts', `CREATE TABLE t (a int DEFAULT 1${'::int'.repeat(DEEP)})`],
    ['comments', `${nest('/* ', '', ' */')} CREATE TABLE t (a int)`],
    ['brackets that stay open', `CREATE TABLE t ${'('.repeat(DEEP)}`],
    ['array bounds', `CREATE TABLE t (a int${'[]'.repeat(DEEP)})`],
  ])('%s', (_, sql) => {
    const result = survives(`${sql};\nCREATE TABLE after_all (x int);`)
    const tables = [...result.document.records.values()].filter((r) => r.kind === 'table')
    expect(tables.map((table) => 'name' in table && table.name)).toContain('after_all')
  })
})

describe('things that are never closed', () => {
  it.each([
    ['a string', "CREATE TABLE t (a text DEFAULT 'abc);\nCREATE TABLE u (x int);"],
    ['a quoted name', 'CREATE TABLE "t (a int);\nCREATE TABLE u (x int);'],
    ['a dollar quote', 'CREATE FUNCTION f() RETURNS int AS $body$ SELECT 1; END $other$;'],
    ['a comment', 'CREATE TABLE t (a int); /* CREATE TABLE u (x int);'],
    ['an escape at the end', "SELECT E'abc\\"],
    ['a Unicode escape', "SELECT U&'\\"],
    ['a body of SQL', 'CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT 1; SELECT 2;'],
    ['COPY data', 'CREATE TABLE t (a int);\nCOPY t FROM stdin;\n1\n2\n3\n'],
    ['COPY without data', 'COPY t FROM stdin;'],
    ['a DO block', 'DO $$ BEGIN CREATE TABLE t (a int);'],
  ])('%s', (_, sql) => {
    survives(sql)
  })
})

describe('characters that SQL cannot hold', () => {
  it.each([
    ['NUL in a statement', 'CREATE TABLE t (a \u0000 int);\nCREATE TABLE u (x int);', 1],
    ['NUL in a string', "COMMENT ON SCHEMA public IS 'a\u0000b';", 1],
    ['NUL alone', '\u0000', 1],
    ['a lone surrogate', 'CREATE TABLE "\ud800" (a int);', 0],
    ['a lone low surrogate', "COMMENT ON SCHEMA public IS '\udc00';", 0],
    ['a byte-order mark within', 'CREATE TABLE t (a int);\ufeffCREATE TABLE u (x int);', 0],
    ['control characters', '\u0001\u0002\u001f;', 1],
    ['other line ends', 'CREATE TABLE t\r(a int);\r\nCREATE TABLE u\u2028(x int);', 0],
  ])('%s', (_, sql, least) => {
    expect(rejected(survives(sql))).toBeGreaterThanOrEqual(least)
  })
})

describe('sizes', () => {
  it.each([
    ['a name of a megabyte', `CREATE TABLE ${'x'.repeat(MB)} (a int)`],
    ['a quoted name of a megabyte', `CREATE TABLE "${'ж'.repeat(MB / 2)}" (a int)`],
    ['a comment of a megabyte', `COMMENT ON SCHEMA public IS '${'c'.repeat(MB)}'`],
    ['a megabyte of semicolons', ';'.repeat(MB)],
    ['a megabyte of backslashes', '\\'.repeat(MB)],
    ['a megabyte of spaces', ' '.repeat(MB)],
    ['a megabyte of quotes', "'".repeat(MB)],
    ['a megabyte of dollars', '$'.repeat(MB)],
    ['a megabyte of dashes', `${'-'.repeat(MB)}\nSELECT 1`],
    ['a megabyte of open comments', '/*'.repeat(MB / 2)],
    ['a megabyte of operators', `SELECT 1 ${'+'.repeat(MB)} 1`],
    ['a number of a megabyte', `CREATE TABLE t (a int DEFAULT ${'9'.repeat(MB)})`],
    ['a thousand columns', `CREATE TABLE t (${columns(1_600)})`],
    ['a list of a hundred thousand', `CREATE VIEW v AS SELECT 1 IN (${'1,'.repeat(100_000)}1)`],
    ['dollar tags that never match', '$a$ $b$ '.repeat(MB / 16)],
    ['words', 'a '.repeat(MB / 2)],
  ])('%s', (_, sql) => {
    survives(sql)
  })
})

function columns(n: number): string {
  return Array.from({ length: n }, (_, i) => `c${i} int`).join(', ')
}

describe('anything at all', () => {
  it('random text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (sql) => void survives(sql)),
    )
  })

  it('random bytes', () => {
    const bytes = fc.uint8Array({ maxLength: 400 })
    fc.assert(fc.property(bytes, (data) => void survives(Buffer.from(data).toString('latin1'))))
  })

  it('words of SQL in any order', () => {
    const words = fc.constantFrom(
      ...'CREATE TABLE VIEW t u ( ) , ; int text DEFAULT NOT NULL PRIMARY KEY REFERENCES CHECK ALTER ADD COLUMN CONSTRAINT DROP CASCADE RENAME TO AS SELECT FROM WHERE 1 \'x\' "q" $$ :: [ ] . * INDEX ON USING UNIQUE COMMENT IS PARTITION OF BY RANGE FOR VALUES IN INHERITS SCHEMA public FUNCTION f RETURNS LANGUAGE sql GRANT ALL'.split(
        ' ',
      ),
    )
    const script = fc.array(words, { maxLength: 60 }).map((list) => list.join(' '))
    fc.assert(
      fc.property(script, (sql) => void survives(sql)),
      { numRuns: 400 },
    )
  })

  const scripts = corpusCases().map(({ text }) => text)
  const script = fc.constantFrom(...scripts)

  it('scripts cut off anywhere', () => {
    const cut = fc.tuple(script, fc.double({ min: 0, max: 1, noNaN: true }))
    fc.assert(
      fc.property(cut, ([sql, at]) => void survives(sql.slice(0, Math.floor(sql.length * at)))),
      { numRuns: 60 },
    )
  })

  it('scripts with a piece taken out, doubled or replaced', () => {
    const unit = fc.double({ min: 0, max: 1, noNaN: true })
    const change = fc.tuple(script, unit, fc.nat(40), fc.string({ maxLength: 5 }), fc.boolean())
    fc.assert(
      fc.property(change, ([sql, where, length, other, twice]) => {
        const at = Math.floor(sql.length * where)
        const piece = sql.slice(at, at + length)
        survives(sql.slice(0, at) + (twice ? piece + piece : other) + sql.slice(at + length))
      }),
      { numRuns: 60 },
    )
  })

  it('the statements of scripts in any order', () => {
    const shuffled = script.chain((sql) => {
      const statements = sql.split(/;\n/)
      return fc.shuffledSubarray(statements, { minLength: Math.min(2, statements.length) })
    })
    fc.assert(
      fc.property(shuffled, (statements) => void survives(statements.join(';\n'))),
      { numRuns: 60 },
    )
  })
})
