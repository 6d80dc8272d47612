/** Dotted names as tokens: what each part says, and where it stands. */
import { clipName } from '../lex/identifier'
import type { Token } from '../lex/tokens'

export interface NamePart {
  readonly name: string
  readonly start: number
  readonly end: number
}

const upper = /[A-Z]+/g
/** PostgreSQL folds ASCII letters only. */
const fold = (word: string) => word.replace(upper, (letters) => letters.toLowerCase())

const unicodeEscape = /\\(?:\\|\+([\da-fA-F]{6})|([\da-fA-F]{4}))/g

function codePoint(digits: string): string {
  const code = Number.parseInt(digits, 16)
  return code <= 0x10ffff ? String.fromCodePoint(code) : ''
}

function unquote(raw: string): string {
  const open = raw.indexOf('"')
  const inner = raw.slice(open + 1, -1).replaceAll('""', '"')
  if (open === 0) return inner
  return inner.replace(unicodeEscape, (_all, long?: string, short?: string) =>
    long || short ? codePoint(long ?? short ?? '') : '\\',
  )
}

export function namePart(text: string, token: Token | undefined): NamePart | null {
  if (token?.kind !== 'word' && token?.kind !== 'quoted') return null
  const raw = text.slice(token.start, token.end)
  const name = token.kind === 'word' ? fold(raw) : unquote(raw)
  return name === '' ? null : { name: clipName(name), start: token.start, end: token.end }
}

const isDot = (token: Token | undefined) => token?.kind === 'punctuation' && token.value === '.'

/** The longest run of names with dots between them that begins at token `at`. */
export function nameChain(text: string, tokens: readonly Token[], at: number): NamePart[] {
  const parts: NamePart[] = []
  for (let i = at; ; i += 2) {
    const part = namePart(text, tokens[i])
    if (!part) return parts
    parts.push(part)
    if (!isDot(tokens[i + 1])) return parts
  }
}
