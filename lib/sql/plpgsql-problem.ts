/**
 * What PL/pgSQL's parser has against a body. It says what it stumbled over, not where, so the place is searched for by
 * giving it less and less of the text.
 */
import { parsePlPgSQLSync } from 'libpg-query'
import { dollarQuote } from './lex/identifier'
import { tokenize } from './lex/tokens'
import type { ParseProblem } from './parse'

/** Names that only the database or the routine's head could tell. */
const ABOUT_NAMES =
  /not a known variable|does not exist|is not a scalar variable|no such|unrecognized/i
const NEAR = /at or near "([\s\S]*)"$/
const LONGEST = 100_000

function complaint(body: string): string | null {
  try {
    parsePlPgSQLSync(`CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS ${dollarQuote(body)}`)
    return null
  } catch (error) {
    if (error instanceof WebAssembly.RuntimeError || error instanceof RangeError) return null
    return error instanceof Error ? error.message : null
  }
}

/** The first place in an ascending list for which the test holds; it holds for all that follow. */
function first(places: readonly number[], holds: (place: number) => boolean): number | undefined {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(places[middle] ?? 0)) high = middle
    else low = middle + 1
  }
  return places[low]
}

function locate(body: string, message: string): number {
  const near = NEAR.exec(message)?.[1]
  if (near === undefined) return body.length
  const tokens = tokenize(body)
  const same = (end: number) => complaint(body.slice(0, end)) === message
  const ends = tokens.filter(({ value }) => value === ';').map(({ end }) => end)
  const to = first([...ends, body.length], same) ?? body.length
  const from = ends.filter((end) => end < to).at(-1) ?? 0
  const named = tokens.filter(
    (token) => token.start >= from && token.end <= to && body.startsWith(near, token.start),
  )
  const exact = named.find((token) => same(token.end))
  return (exact ?? named[0])?.start ?? from
}

export function plpgsqlProblem(body: string): ParseProblem | null {
  if (body.length > LONGEST || body.includes('\u0000')) return null
  const message = complaint(body)
  if (message === null || ABOUT_NAMES.test(message)) return null
  return { message, at: locate(body, message) }
}
