/** Defaults in words that can be compared: now() and CURRENT_TIMESTAMP say the same, a cast to the column's type nothing. */

const SAME: Readonly<Record<string, string>> = {
  current_timestamp: 'now()',
  'transaction_timestamp()': 'now()',
  "'now'": 'now()',
  "'t'": 'true',
  "'true'": 'true',
  "'f'": 'false',
  "'false'": 'false',
}
const CAST = /::[\w. ]+(?:\([\d, ]+\))?(?:\[\])*$/
const BRACKETS = /^\(([^()]*(?:\([^()]*\)[^()]*)*)\)$/

const known = new Map<string, string>()

export function plainDefault(value: string): string {
  const before = known.get(value)
  if (before !== undefined) return before
  let text = value.trim()
  for (const change of [BRACKETS, CAST, BRACKETS]) {
    text = change === CAST ? text.replace(CAST, '').trim() : text.replace(BRACKETS, '$1').trim()
  }
  const low =
    text.startsWith("'") && SAME[text.toLowerCase()] === undefined ? text : text.toLowerCase()
  const plain = SAME[low.replace(/^pg_catalog\./, '')] ?? low.replace(/^pg_catalog\./, '')
  known.set(value, plain)
  return plain
}

export const sameDefault = (a: string | null, b: string | null): boolean =>
  a === null || b === null ? a === b : plainDefault(a) === plainDefault(b)

export const isCounted = (value: string | null): boolean => /^\(?nextval\(/i.test(value ?? '')
