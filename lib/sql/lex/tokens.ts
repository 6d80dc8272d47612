/**
 * PostgreSQL's lexical rules, enough to find where things begin and end.
 * A token never spans a statement; what cannot be closed runs to the end of the text.
 */
export type TokenKind =
  | 'word'
  | 'quoted'
  | 'string'
  | 'number'
  | 'operator'
  | 'punctuation'
  | 'parameter'

export interface Token {
  kind: TokenKind
  start: number
  end: number
  /** The text; words in lower case. */
  value: string
}

const SPACE = /(?:\s+|--[^\n\r]*)+/y
const WORD = /[A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*/y
const NUMBER =
  /0[xX][\da-fA-F_]+|0[oO][0-7_]+|0[bB][01_]+|(?:\d[\d_]*(?:\.(?!\.)[\d_]*)?|\.\d[\d_]*)(?:[eE][+-]?\d+)?/y
const PARAMETER = /\$\d+/y
const DOLLAR = /\$(?:[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)?\$/y
const STRING_PREFIX = /(?:[eE]|[bBxXnN]|[uU]&)?'/y
const QUOTED_PREFIX = /(?:[uU]&)?"/y
const OPERATOR = /[~!@#^&|`?+\-*/%<>=]+/y

function match(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : -1
}

/** The position after a block comment that starts at `at`; they nest. */
function skipBlockComment(text: string, at: number): number {
  let depth = 1
  let i = at + 2
  while (i < text.length && depth > 0) {
    const c = text.charCodeAt(i)
    if (c === 47 && text.charCodeAt(i + 1) === 42) {
      depth++
      i += 2
    } else if (c === 42 && text.charCodeAt(i + 1) === 47) {
      depth--
      i += 2
    } else i++
  }
  return Math.min(i, text.length)
}

/** The position after a string or quoted name whose opening quote is at `open`. */
export function skipQuoted(text: string, open: number, escapes: boolean): number {
  const quote = text[open] ?? "'"
  let i = open + 1
  while (i < text.length) {
    if (escapes && text[i] === '\\') i += 2
    else if (text[i] !== quote) i++
    else if (text[i + 1] === quote) i += 2
    else return i + 1
  }
  return text.length
}

/** The position after a dollar-quoted string at `at`, or -1 when there is none. */
function skipDollar(text: string, at: number): number {
  const open = match(DOLLAR, text, at)
  if (open < 0) return -1
  const tag = text.slice(at, open)
  const close = text.indexOf(tag, open)
  return close < 0 ? text.length : close + tag.length
}

/** Past white space and comments. */
export function skipBlank(text: string, at: number): number {
  let i = at
  for (;;) {
    const space = match(SPACE, text, i)
    if (space > i) i = space
    if (text.charCodeAt(i) === 47 && text.charCodeAt(i + 1) === 42) i = skipBlockComment(text, i)
    else return i
  }
}

/** The end of the operator at `at`: a comment inside it ends it. */
function operatorEnd(text: string, at: number): number {
  const end = match(OPERATOR, text, at)
  if (end < 0) return -1
  for (let i = at + 1; i < end - 1; i++) {
    const pair = text.slice(i, i + 2)
    if (pair === '--' || pair === '/*') return i
  }
  return end
}

const MAY_OPEN = /["'$]/
/** E'…', B'…', X'…', N'…', U&'…' and U&"…". */
const PREFIX = /[eEbBxXnNuU]/

function literal(text: string, at: number): Token | null {
  const first = text[at] ?? ''
  const prefixed = PREFIX.test(first) && /['&]/.test(text[at + 1] ?? '')
  if (!prefixed && !MAY_OPEN.test(first)) return null
  const string = match(STRING_PREFIX, text, at)
  if (string >= 0) {
    const end = skipQuoted(text, string - 1, first === 'e' || first === 'E')
    return { kind: 'string', start: at, end, value: text.slice(at, end) }
  }
  const quoted = match(QUOTED_PREFIX, text, at)
  if (quoted >= 0) {
    const end = skipQuoted(text, quoted - 1, false)
    return { kind: 'quoted', start: at, end, value: text.slice(at, end) }
  }
  const dollar = skipDollar(text, at)
  if (dollar >= 0) return { kind: 'string', start: at, end: dollar, value: text.slice(at, dollar) }
  return null
}

const isLetter = (code: number) =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95 || code >= 128

function plainToken(text: string, at: number): Token | null {
  const kinds: readonly TokenKind[] = ['number', 'parameter', 'operator']
  const ends = [
    () => match(NUMBER, text, at),
    () => match(PARAMETER, text, at),
    () => operatorEnd(text, at),
  ]
  for (const [i, kind] of kinds.entries()) {
    const end = ends[i]?.() ?? -1
    if (end > at) return { kind, start: at, end, value: text.slice(at, end) }
  }
  return null
}

const BRACKETS = new Set(['(', ')', ',', ';', '[', ']'])

export function tokenAt(text: string, at: number): Token {
  const first = text[at] ?? ''
  if (BRACKETS.has(first)) return { kind: 'punctuation', start: at, end: at + 1, value: first }
  const quoted = literal(text, at)
  if (quoted) return quoted
  if (isLetter(text.charCodeAt(at))) {
    const end = match(WORD, text, at)
    return { kind: 'word', start: at, end, value: text.slice(at, end).toLowerCase() }
  }
  const plain = plainToken(text, at)
  if (plain) return plain
  const end = text.startsWith('::', at) || text.startsWith(':=', at) ? at + 2 : at + 1
  return { kind: 'punctuation', start: at, end, value: text.slice(at, end) }
}

export function tokenize(text: string): Token[] {
  const tokens: Token[] = []
  let at = skipBlank(text, 0)
  while (at < text.length) {
    const token = tokenAt(text, at)
    tokens.push(token)
    at = skipBlank(text, token.end)
  }
  return tokens
}
