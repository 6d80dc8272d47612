import type { Id } from '@/lib/kinds/common'
import type { PrintedStatement } from '@/lib/sql/print/print'

/** Where the statement of a record stands in the text. */
export interface StatementPlace {
  record: Id | null
  from: number
  to: number
}

/** The statements come in the order of the text, so each is looked for after the one before. */
export function statementPlaces(
  sql: string,
  statements: readonly PrintedStatement[],
): StatementPlace[] {
  const places: StatementPlace[] = []
  let at = 0
  for (const { record, sql: statement } of statements) {
    const from = sql.indexOf(statement, at)
    if (from < 0) continue
    at = from + statement.length
    places.push({ record, from, to: at })
  }
  return places
}

/** The statement around an offset, by halving. */
export function placeAt(
  places: readonly StatementPlace[],
  offset: number,
): StatementPlace | undefined {
  let low = 0
  let high = places.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const place = places[middle]
    if (!place) return undefined
    if (offset < place.from) high = middle - 1
    else if (offset > place.to) low = middle + 1
    else return place
  }
  return undefined
}
