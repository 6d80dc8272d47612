import { lintCases } from '@/lib/testing/lint-cases'
import { columnTypeDiscouraged } from './column-type-discouraged'
import { columnTypeKnown } from './column-type-known'
import { enumRedefined } from './enum-redefined'
import { tableWidth } from './table-width'

const column = (type: string) => `CREATE TABLE users (status ${type})`

lintCases(columnTypeKnown, {
  standard: 'runeframe',
  accept: [
    'CREATE TABLE t (a int, b numeric(10,2)[], c timestamptz, d tsvector, e int4range, f oid, g "char")',
    "CREATE TYPE mood AS ENUM ('a'); CREATE TABLE t (a mood, b mood[])",
    'CREATE EXTENSION citext; CREATE TABLE t (a citext)',
    'CREATE TABLE other (a int); CREATE TABLE t (a other)',
    'CREATE SCHEMA s; CREATE DOMAIN s.d AS int; CREATE TABLE t (a s.d)',
  ],
  reject: [
    {
      sql: column("ENUM('pending', 'active')"),
      at: 'public.users.status',
      topic: 'inline-enum',
      says: /user_status/,
      fix: true,
    },
    {
      sql: column('tinyint'),
      at: 'public.users.status',
      topic: 'foreign',
      says: /smallint/,
      fix: true,
    },
    {
      sql: column('tinyint(1)'),
      at: 'public.users.status',
      topic: 'foreign',
      says: /boolean/,
      fix: true,
    },
    { sql: column('datetime'), at: 'public.users.status', topic: 'foreign', fix: true },
    {
      sql: column('nvarchar(20)'),
      at: 'public.users.status',
      says: /character varying\(20\)/,
      fix: true,
    },
    { sql: column('citext'), at: 'public.users.status', topic: 'extension', fix: true },
    { sql: column('unheard_of'), at: 'public.users.status', topic: 'unknown', fix: false },
  ],
})

lintCases(columnTypeDiscouraged, {
  standard: 'plain',
  accept: ['CREATE TABLE t (a char(2), b timestamptz, c time, d timestamp(3), e varchar(20))'],
  reject: [
    { sql: column('char(20)'), at: 'public.users.status', topic: 'char', fix: true },
    { sql: column('timetz'), at: 'public.users.status', topic: 'time-zone', fix: true },
    { sql: column('timestamptz(0)'), at: 'public.users.status', topic: 'precision', fix: true },
  ],
})

lintCases(enumRedefined, {
  standard: 'plain',
  accept: [
    "CREATE SCHEMA a; CREATE SCHEMA b; CREATE TYPE a.role AS ENUM ('x', 'y'); CREATE TYPE b.role AS ENUM ('y', 'x')",
  ],
  reject: [
    {
      sql: "CREATE SCHEMA a; CREATE SCHEMA b; CREATE TYPE a.role AS ENUM ('x'); CREATE TYPE b.role AS ENUM ('x', 'y')",
      at: 'a.role',
      says: /other values than b\.role/,
      fix: true,
    },
    {
      sql: "CREATE SCHEMA a; CREATE SCHEMA b; CREATE TYPE a.role AS ENUM ('x'); CREATE TYPE b.role AS ENUM ('z', 'y')",
      at: 'a.role',
      fix: false,
    },
  ],
})

const wide = (count: number) =>
  `CREATE TABLE w (${Array.from({ length: count }, (_, n) => `c${n} int`).join(', ')})`

lintCases(tableWidth, {
  standard: 'plain',
  accept: [wide(1600)],
  reject: [{ sql: wide(1601), at: 'public.w', says: /1601 columns/ }],
})
