import { describe, expect, test } from 'vitest'
import { idSchema } from '@/lib/kinds/common'
import { placeAt, statementPlaces } from './statement-places'

const id = (text: string) => idSchema.parse(text)
const sql = 'SET a = 1;\n-- Tables\n\nCREATE TABLE a (\n  b int\n);\nCREATE TABLE a2 ();\n'
const statements = [
  { record: null, sql: 'SET a = 1' },
  { record: id('1'), sql: 'CREATE TABLE a (\n  b int\n)' },
  { record: id('2'), sql: 'CREATE TABLE a2 ()' },
]

describe('places of statements', () => {
  const places = statementPlaces(sql, statements)

  test('each is where its text is', () => {
    expect(places.map(({ from, to }) => sql.slice(from, to))).toEqual(
      statements.map((one) => one.sql),
    )
  })

  test('found by any offset in it, and by none beside', () => {
    for (const place of places) {
      expect(placeAt(places, place.from)?.record).toBe(place.record)
      expect(placeAt(places, place.to)?.record).toBe(place.record)
    }
    expect(placeAt(places, sql.indexOf('-- Tables'))).toBeUndefined()
    expect(placeAt([], 3)).toBeUndefined()
  })
})
