import { expect, test } from 'vitest'
import { decodeSql } from './decode'
import { inMigrationOrder, withoutDownSection } from './migration-order'

const bytes = (text: string, encoding: BufferEncoding) =>
  Uint8Array.from(Buffer.from(text, encoding))

test.each([
  ['UTF-8', bytes('größe', 'utf8'), false],
  ['UTF-16 with a mark', bytes('\ufeffCREATE TABLE t ()', 'utf16le'), false],
  ['UTF-16 without a mark', bytes('CREATE TABLE t (a int)', 'utf16le'), true],
  ['Latin-1', bytes('größe', 'latin1'), true],
])('%s', (_, given, remarked) => {
  const decoded = decodeSql(given)
  if (!decoded.ok) throw new Error(decoded.error)
  expect(['größe', 'CREATE TABLE t ()', 'CREATE TABLE t (a int)']).toContain(decoded.value.text)
  expect(decoded.value.remark !== null).toBe(remarked)
})

test('every byte of Latin-1 is its own character, however long the text', () => {
  const all = Uint8Array.from({ length: 100_000 }, (_, n) => (n % 255) + 1)
  const decoded = decodeSql(all)
  if (!decoded.ok) throw new Error(decoded.error)
  expect([...decoded.value.text].every((letter, n) => letter.charCodeAt(0) === all[n])).toBe(true)
})

test.each([
  ['a dump', [0x50, 0x47, 0x44, 0x4d, 0x50], 'pg_restore'],
  ['gzip', [0x1f, 0x8b], 'gunzip'],
  ['zip', [0x50, 0x4b, 3, 4], 'Unpack'],
])('%s is refused with a remedy', (_, head, remedy) => {
  const decoded = decodeSql(Uint8Array.from(head))
  expect(decoded.ok ? '' : decoded.error).toContain(remedy)
})

test('migrations run in their order, and none goes back', () => {
  const given = [
    'db\\V10__b.sql',
    'db/V2__a.sql',
    'db/R__views.sql',
    'U2__a.sql',
    'db/x.down.sql',
    'readme.md',
  ]
  expect(inMigrationOrder(given)).toEqual(['db/V2__a.sql', 'db\\V10__b.sql', 'db/R__views.sql'])
  expect(inMigrationOrder(['2_b.sql', '10_c.sql', '1_a.sql'])).toEqual([
    '1_a.sql',
    '2_b.sql',
    '10_c.sql',
  ])
})

test('the section of a file that goes back is left out', () => {
  const text = '-- migrate:up\nCREATE TABLE a ();\n-- migrate:down\nDROP TABLE a;\n'
  expect(withoutDownSection(text)).toEqual({
    text: '-- migrate:up\nCREATE TABLE a ();\n\n\n',
    removed: true,
    down: '\n\n-- migrate:down\nDROP TABLE a;\n',
  })
})
