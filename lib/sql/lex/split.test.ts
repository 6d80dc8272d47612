import { describe, expect, it } from 'vitest'
import { splitSql } from './split'

const texts = (sql: string) =>
  splitSql(sql).map((chunk) => `${chunk.kind}@${chunk.line}: ${chunk.text}`)

describe('splitSql', () => {
  it('keeps semicolons inside strings, names, comments and dollar quotes', () => {
    expect(
      texts(`select ';', ";", $a$;$b$;$a$ /* ; /* ; */ ; */ -- ;
      ; select 2`),
    ).toEqual([`sql@1: select ';', ";", $a$;$b$;$a$ /* ; /* ; */ ; */ -- ;`, 'sql@2: select 2'])
  })
  it('reads COPY data and psql commands apart', () => {
    expect(texts("\\connect db\nCOPY t (a) FROM stdin;\n1;2\n'x\n\\.\n\nselect 1;\\q")).toEqual([
      'meta@1: \\connect db',
      'sql@2: COPY t (a) FROM stdin',
      "copy-data@3: 1;2\n'x",
      'sql@7: select 1',
      'meta@7: \\q',
    ])
  })
  it('keeps the SQL body of a routine whole', () => {
    const body =
      'create or replace function f() returns int begin atomic select case when true then 1 end; select 2; end'
    expect(texts(`${body}; select 3;`)).toEqual([`sql@1: ${body}`, 'sql@1: select 3'])
  })
  it('knows escapes in strings, also when a script makes them the default', () => {
    expect(texts("select E'\\'; ';select 1")).toEqual(["sql@1: select E'\\'; '", 'sql@1: select 1'])
    expect(texts("SET standard_conforming_strings = off; select 'a\\';b'; select 1")).toEqual([
      'sql@1: SET standard_conforming_strings = off',
      "sql@1: select  E'a\\';b'",
      'sql@1: select 1',
    ])
  })
  it('ends at a semicolon even when a bracket was left open, but for the actions of a rule', () => {
    const rule = 'create rule r as on insert to t do also (select 1; select 2)'
    expect(texts(`create table a (x foo(; select 1; ${rule}; select 3`)).toEqual([
      'sql@1: create table a (x foo(',
      'sql@1: select 1',
      `sql@1: ${rule}`,
      'sql@1: select 3',
    ])
  })
  it('ends at an unclosed quote without losing text', () => {
    expect(texts("select 1; select 'abc; select 2")).toEqual([
      'sql@1: select 1',
      "sql@1: select 'abc; select 2",
    ])
  })
})
