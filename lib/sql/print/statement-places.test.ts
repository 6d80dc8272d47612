import { beforeAll, describe, expect, test } from 'vitest'
import { indexOf } from '@/lib/document/document-index'
import { importSql } from '../import'
import { loadParser } from '../parse'
import { printDdl } from './print'
import { placeAt, placesOf, statementPlaces } from './statement-places'

beforeAll(loadParser)

const SCRIPT = `
  CREATE TABLE a (id int PRIMARY KEY, "b c" text);
  CREATE TABLE a2 (id int REFERENCES a (id), x text);
  COMMENT ON COLUMN a2.x IS 'CREATE TABLE a (';
  CREATE INDEX by_x ON a2 (x);
`

function printed() {
  const { document } = importSql(SCRIPT)
  const { sql, statements } = printDdl(document)
  const index = indexOf(document)
  const places = statementPlaces(sql, statements)
  const of = (...names: string[]) => {
    const ids = [...document.records.values()]
      .filter((record) => names.includes(index.qualifiedName(record)))
      .map(({ id }) => id)
    expect(ids).toHaveLength(names.length)
    return placesOf(sql, places, index, ids).map(
      ({ from, to }) => sql.slice(from, to).split(/\n| IS | \(| ADD /)[0],
    )
  }
  return { sql, statements, places, of }
}

describe('places of statements', () => {
  test('each is where its text is', () => {
    const { sql, statements, places } = printed()
    expect(places.map(({ from, to }) => sql.slice(from, to))).toEqual(
      statements.map((one) => one.sql),
    )
  })

  test('found by any offset in it, and by none beside', () => {
    const { sql, places } = printed()
    for (const place of places) {
      expect(placeAt(places, place.from)).toBe(place)
      expect(placeAt(places, place.to)).toBe(place)
    }
    expect(placeAt(places, sql.indexOf('-- Tables'))).toBeUndefined()
    expect(placeAt([], 3)).toBeUndefined()
  })

  test('of an object its own, of a part that has none the one around it', () => {
    const { of } = printed()
    expect(of('public.a')).toEqual(['CREATE TABLE a'])
    expect(of('public.a."b c"')).toEqual(['CREATE TABLE a'])
    expect(of('public.a2.x')).toEqual(['CREATE TABLE a2', 'COMMENT ON COLUMN a2.x'])
    expect(of('public.a2.by_x')).toEqual(['CREATE INDEX by_x ON a2'])
    expect(of('public.a2.a2_id_fkey', 'public.a')).toEqual(['CREATE TABLE a', 'ALTER TABLE a2'])
  })
})
