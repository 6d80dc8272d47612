import type { DocumentIndex } from '@/lib/document/document-index'
import type { Id } from '@/lib/kinds/common'
import type { PrintedStatement } from './print'

/** Where a statement of a record stands in the text. */
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

function byRecord(places: readonly StatementPlace[]): Map<Id, StatementPlace[]> {
  const found = new Map<Id, StatementPlace[]>()
  for (const place of places) {
    if (place.record !== null) found.set(place.record, [...(found.get(place.record) ?? []), place])
  }
  return found
}

/** The statements that are about these records. What has none but a comment stands in the one of what it belongs to. */
export function placesOf(
  sql: string,
  places: readonly StatementPlace[],
  index: DocumentIndex,
  ids: readonly Id[],
): StatementPlace[] {
  const own = byRecord(places)
  const isMore = ({ from }: StatementPlace) => !sql.startsWith('COMMENT ON', from)
  const around = (id: Id | null): StatementPlace[] => {
    if (id === null) return []
    const [first] = own.get(id) ?? []
    return first ? [first] : around(index.get(id)?.parent ?? null)
  }
  const found = ids.flatMap((id) => {
    const at = own.get(id) ?? []
    return at.some(isMore) ? at : [...at, ...around(index.get(id)?.parent ?? null)]
  })
  return [...new Set(found)].sort((a, b) => a.from - b.from)
}
