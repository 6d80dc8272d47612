import { beforeAll, expect, test } from 'vitest'
import { loadParser } from '@/lib/sql/parse'
import { commentsOf } from './comments'
import { looksLikeMigration, migrationName } from './migration-name'
import { readScript } from './script-file'
import { waiversOf } from './script-waivers'
import { applyEdits } from './text-fix'

beforeAll(() => loadParser())

test('comments are found outside of strings, names and block comments', () => {
  const sql = `-- one\nSELECT '-- no', "-- no", $$ -- no $$ /* -- no */ -- two\nFROM t; -- three`
  expect(commentsOf(sql).map(({ text }) => text)).toEqual(['one', 'two', 'three'])
})

test.each([
  ['m/001_create_users.up.sql', '001', 'create_users', 'up'],
  ['m/001_create_users.down.sql', '001', 'create_users', 'down'],
  ['20250107_002_add_email_index.sql', '20250107_002', 'add_email_index', null],
  ['V2.1__add x.sql', '2.1', 'add x', 'up'],
  ['U20250107__x.sql', '20250107', 'x', 'down'],
  ['R__views.sql', null, 'views', 'up'],
  ['schema.sql', null, 'schema', null],
])('%s', (path, version, description, way) => {
  expect(migrationName(path)).toMatchObject({ version, description, way })
})

test.each([
  ['schema.sql', false],
  ['db/tables.sql', false],
  ['db/migrations/init.sql', true],
  ['12_x.sql', true],
  ['R__views.sql', true],
])('%s looks like a migration: %s', (path, expected) => {
  expect(looksLikeMigration(path)).toBe(expected)
})

test('statements know their way, their transaction and their settings', () => {
  const { statements } = readScript(
    'x.sql',
    `-- Up\nBEGIN; SET LOCAL lock_timeout = '1s'; SELECT 1; COMMIT; SELECT 2;\n-- Down\nBEGIN; SELECT 3; COMMIT;`,
    true,
  )
  expect(
    statements.map(({ way, transaction, waitsShortly }) => [way, transaction, waitsShortly]),
  ).toEqual([
    ['up', 1, false],
    ['up', 1, false],
    ['up', 1, true],
    ['up', 1, true],
    ['up', null, false],
    ['down', 2, false],
    ['down', 2, false],
    ['down', 2, false],
  ])
})

test('of edits that meet the first is made; equal ones are made once', () => {
  const edit = (start: number, end: number, text: string) => ({
    title: text,
    safe: true,
    edits: [{ start, end, text }],
  })
  const { text, applied } = applyEdits('abcdef', [
    edit(1, 3, 'X'),
    edit(2, 4, 'Y'),
    edit(5, 5, '!'),
    edit(5, 5, '!'),
  ])
  expect(text).toBe('aXde!f')
  expect(applied.map(({ title }) => title)).toEqual(['X', '!', '!'])
})

test('a waiver within a statement holds for the next line, before it for all lines', () => {
  const waive = '-- lintel: waive a-rule#part until 2027-01-31 by Ann Lee because it is so'
  const file = readScript(
    'x.sql',
    `SELECT 1;\n${waive}\nCREATE TABLE t (\n  ${waive}\n  a int,\n  b int\n);`,
    false,
  )
  const { waivers, unreadable } = waiversOf([file])
  expect(unreadable).toEqual([])
  expect(
    waivers.map(({ rule, owner, reason, from, to }) => [rule, owner, reason, from, to]),
  ).toEqual([
    ['a-rule#part', 'Ann Lee', 'it is so', 3, 7],
    ['a-rule#part', 'Ann Lee', 'it is so', 5, 5],
  ])
  const wrong = readScript(
    'x.sql',
    `-- lintel: waive a-rule until 2027-02-30 by A because b\nSELECT 1;`,
    false,
  )
  expect(waiversOf([wrong]).unreadable).toHaveLength(1)
})
