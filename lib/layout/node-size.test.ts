import { beforeAll, describe, expect, test } from 'vitest'
import { nameOf } from '@/lib/document/record-name'
import { importSql } from '@/lib/sql/import'
import { loadParser } from '@/lib/sql/parse'
import { BOX, FONTS, heightOf, nodeSize, rowCentre, rowParts } from './node-size'
import { outputColumns } from './output-columns'
import { rowsOf } from './rows'
import { fitText, textWidth } from './text-width'

beforeAll(loadParser)

const SCRIPT = `
CREATE TYPE mood AS ENUM ('good', 'bad');
CREATE TABLE base (id bigint PRIMARY KEY, made timestamp with time zone NOT NULL);
CREATE TABLE item (
  code character varying(20) UNIQUE, base_id bigint REFERENCES base, mood mood,
  a_name_so_long_that_no_box_can_hold_it_without_cutting_some_off numeric(12,2)
) INHERITS (base);
COMMENT ON COLUMN item.code IS 'As printed on it.';
CREATE TABLE log (at date NOT NULL, item text) PARTITION BY LIST (item);
CREATE TABLE log_a PARTITION OF log FOR VALUES IN ('a');
CREATE VIEW items AS SELECT id, code AS label FROM item;
`

function imported() {
  const { document } = importSql(SCRIPT)
  const find = (kind: string, wanted: string) => {
    const found = [...document.records.values()].find(
      (record) => record.kind === kind && nameOf(record) === wanted,
    )
    if (!found) throw new Error(`There is no ${wanted}.`)
    return found
  }
  return { document, find }
}

describe('the rows of a box', () => {
  test('a table shows its columns with their marks, those of its parents first', () => {
    const { document, find } = imported()
    const rows = rowsOf(document, find('table', 'item'), 'all')
    expect(rows.map(({ name, type }) => `${name} ${type}`).slice(0, 4)).toEqual([
      'id bigint',
      'made timestamptz',
      'code varchar(20)',
      'base_id bigint',
    ])
    expect(rows[0]).toMatchObject({ inherited: true, primary: false, notNull: true })
    expect(rows[2]).toMatchObject({ unique: true, notNull: false, comment: 'As printed on it.' })
    expect(rows[3]).toMatchObject({ foreign: true, inherited: false })
  })

  test('keys alone, and names alone', () => {
    const { document, find } = imported()
    const item = find('table', 'item')
    expect(rowsOf(document, item, 'keys').map(({ name }) => name)).toEqual(['code', 'base_id'])
    expect(rowsOf(document, item, 'names')).toEqual([])
    expect(rowsOf(document, item, 'all')).toBe(rowsOf(document, item, 'all'))
  })

  test('enums, views and partitions', () => {
    const { document, find } = imported()
    const names = (kind: string, name: string) =>
      rowsOf(document, find(kind, name), 'all').map((row) => row.name)
    expect(names('enum', 'mood')).toEqual(['good', 'bad'])
    expect(names('view', 'items')).toEqual(['id', 'label'])
    expect(names('table', 'log_a')).toEqual(["FOR VALUES IN ('a')"])
  })
})

describe('the size of a box', () => {
  test('follows from the rows and the widest text', () => {
    const { document, find } = imported()
    const item = find('table', 'item')
    expect(nodeSize(document, item, 'all')).toEqual({ width: BOX.max, height: heightOf(6) })
    expect(nodeSize(document, item, 'names')).toEqual({ width: BOX.min, height: BOX.header })
    expect(nodeSize(document, find('enum', 'mood'), 'all').height).toBe(heightOf(2))
  })

  test('a row has a middle; what is not shown is at the header', () => {
    const { document, find } = imported()
    const rows = rowsOf(document, find('table', 'item'), 'all')
    expect(rowCentre(rows, rows[1]?.key)).toBe(BOX.header + 1.5 * BOX.row)
    expect(rowCentre(rows, 'none')).toBe(BOX.header / 2)
  })

  test('a name and a type share a row without meeting', () => {
    const { document, find } = imported()
    for (const row of rowsOf(document, find('table', 'item'), 'all')) {
      const { width } = nodeSize(document, find('table', 'item'), 'all')
      const { name, type } = rowParts(row, width)
      expect(name).toBeGreaterThan(60)
      expect(name + type + BOX.gap).toBeLessThanOrEqual(width - 2 * BOX.side - BOX.icon - BOX.marks)
    }
  })
})

describe('text', () => {
  test('is cut where it does not fit', () => {
    const text = 'a_rather_long_name'
    const cut = fitText(text, 60, FONTS.name)
    expect(cut.endsWith('…') && text.startsWith(cut.slice(0, -1))).toBe(true)
    expect(textWidth(cut, FONTS.name)).toBeLessThanOrEqual(60)
    expect(fitText(text, 1000, FONTS.name)).toBe(text)
  })
})

describe('columns of a query', () => {
  test.each([
    ['SELECT a, t.b, c AS d, e f FROM t', ['a', 'b', 'd', 'f']],
    ['SELECT DISTINCT ON (a, b) a, count(*), x::text FROM t', ['a', 'count', 'x']],
    ['SELECT DISTINCT a FROM t', ['a']],
    ['WITH w AS (SELECT z FROM y) SELECT t.*, "Ab" FROM w', ['t.*', 'Ab']],
    [
      'SELECT a + b, CASE WHEN a THEN b END, a IS NULL, (SELECT 1) x',
      ['?column?', 'case', '?column?', 'x'],
    ],
    ['SELECT extract(year FROM b) AS "year", a IS DISTINCT FROM b AS c FROM t', ['year', 'c']],
  ])('%s', (query, expected) => {
    expect(outputColumns(query, [])).toEqual(expected)
  })

  test('names that the view gives come first', () => {
    expect(outputColumns('SELECT a, b FROM t', ['x'])).toEqual(['x', 'b'])
    expect(outputColumns('VALUES (1, 2)', ['x', 'y'])).toEqual(['x', 'y'])
  })
})
