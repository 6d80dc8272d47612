/**
 * Where PostgreSQL prints an expression that, fed back, is printed differently the second time. Each rule is one such case,
 * proven by its test on the server; nothing else may be treated as equal.
 */

export interface NormalisationRule {
  name: string
  why: string
  rewrite: (text: string) => string
}

function quotedEnd(text: string, at: number): number {
  const quote = text[at]
  for (let i = at + 1; i < text.length; i++) {
    if (text[i] !== quote) continue
    if (text[i + 1] !== quote) return i + 1
    i++
  }
  return text.length
}

/** The position after the quoted piece or bracket that begins at `at`; a plain character is one piece. */
function pieceEnd(text: string, at: number): number {
  const c = text[at]
  if (c === "'" || c === '"') return quotedEnd(text, at)
  if (c !== '(' && c !== '[') return at + 1
  const close = c === '(' ? ')' : ']'
  let i = at + 1
  while (i < text.length && text[i] !== close) i = pieceEnd(text, i)
  return i + 1
}

function splitTopLevel(text: string): string[] {
  const parts: string[] = []
  let from = 0
  for (let i = 0; i < text.length; i = pieceEnd(text, i)) {
    if (text[i] !== ',') continue
    parts.push(text.slice(from, i).trim())
    from = i + 1
  }
  parts.push(text.slice(from).trim())
  return parts
}

const OPEN = '(ARRAY['
const ARRAY_TYPE =
  /::((?:"(?:[^"]|"")*"|[\w ."])+(?:\(\d+(?:,\d+)?\))?(?: with(?:out)? time zone)?)\[\]/y

/** `(ARRAY[a, b])::text[]` at `at`, as what it becomes when read again; null when it is something else. */
function pushedDown(text: string, at: number): { sql: string; end: number } | null {
  const close = pieceEnd(text, at)
  if (text.slice(close - 2, close) !== '])') return null
  ARRAY_TYPE.lastIndex = close
  const type = ARRAY_TYPE.exec(text)?.[1]
  if (type === undefined) return null
  const elements = splitTopLevel(text.slice(at + OPEN.length, close - 2))
  const cast = elements.map((element) => `(${castDown(element)})::${type}`)
  return { sql: `ARRAY[${cast.join(', ')}]`, end: ARRAY_TYPE.lastIndex }
}

function castDown(text: string): string {
  let out = ''
  for (let i = 0; i < text.length; ) {
    const found = text.startsWith(OPEN, i) ? pushedDown(text, i) : null
    const quoted = text[i] === "'" || text[i] === '"'
    const end = found?.end ?? (quoted ? pieceEnd(text, i) : i + 1)
    out += found?.sql ?? text.slice(i, end)
    i = end
  }
  return out
}

export const NORMALISATION_RULES: readonly NormalisationRule[] = [
  {
    name: 'array-cast',
    why: "x IN ('a', 'b') over varchar is kept as a cast of a whole array, which the parser hands to the elements when it reads the text again.",
    rewrite: castDown,
  },
]

export const normalise = (text: string) =>
  NORMALISATION_RULES.reduce((sql, rule) => rule.rewrite(sql), text)
