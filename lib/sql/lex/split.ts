/**
 * Cuts a script as psql would: statements, its own backslash commands, and COPY data.
 * Every character of the script is in a chunk, or is white space, a comment or a semicolon.
 */
import { skipBlank, skipQuoted, type Token, tokenAt } from './tokens'

export interface Chunk {
  kind: 'sql' | 'meta' | 'copy-data'
  text: string
  /** Offset in the script, in characters. */
  start: number
  line: number
}

interface Progress {
  depth: number
  /** Nesting of BEGIN … END in a routine whose body is SQL; -1 outside of one. */
  blocks: number
  words: string[]
  last: string
}

const fresh = (): Progress => ({ depth: 0, blocks: -1, words: [], last: '' })
const ROUTINE = /^create (?:or replace )?(?:function|procedure)\b/
const RULE = /^create (?:or replace )?rule\b/
const COPY_IN = /^copy\b[\s\S]*\bfrom\s+stdin\b/i

function trackBracket(state: Progress, value: string): void {
  if (value === '(' || value === '[') state.depth++
  else if (value === ')' || value === ']') state.depth = Math.max(0, state.depth - 1)
}

function trackWord(state: Progress, value: string): void {
  if (state.words.length < 4) state.words.push(value)
  if (value === 'atomic' && state.last === 'begin' && ROUTINE.test(state.words.join(' '))) {
    state.blocks = Math.max(1, state.blocks)
  } else if (state.blocks >= 0 && value === 'case') state.blocks++
  else if (state.blocks > 0 && value === 'end') state.blocks--
}

function track(state: Progress, token: Token): void {
  if (token.kind === 'punctuation') trackBracket(state, token.value)
  else if (token.kind === 'word') trackWord(state, token.value)
  state.last = token.value
}

/** Only a rule has semicolons in brackets; elsewhere a bracket was left open, which must not swallow what follows. */
const endsStatement = (state: Progress, token: Token) =>
  token.kind === 'punctuation' &&
  token.value === ';' &&
  (state.depth === 0 || !RULE.test(state.words.join(' '))) &&
  state.blocks <= 0

const lineEnd = (text: string, at: number) => {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end
}

/** The data after COPY … FROM stdin runs to a line that is just `\.` */
function copyDataEnd(text: string, from: number): { data: number; next: number } {
  let at = from
  while (at < text.length) {
    const end = lineEnd(text, at)
    if (text.slice(at, end).trimEnd() === '\\.')
      return { data: at, next: Math.min(end + 1, text.length) }
    at = end + 1
  }
  return { data: text.length, next: text.length }
}

/** Plain strings of a script that switched standard_conforming_strings off hold escapes: say so with E''. */
function markEscapes(text: string): string {
  let out = ''
  let from = 0
  let at = skipBlank(text, 0)
  while (at < text.length) {
    if (text[at] === "'") {
      const end = skipQuoted(text, at, true)
      if (text.slice(at, end).includes('\\')) {
        out += `${text.slice(from, at)} E`
        from = at
      }
      at = skipBlank(text, end)
    } else at = skipBlank(text, tokenAt(text, at).end)
  }
  return out + text.slice(from)
}

class Splitter {
  private readonly chunks: Chunk[] = []
  private line = 1
  private counted = 0
  private escapes = false

  constructor(private readonly text: string) {}

  private lineAt(at: number): number {
    for (let i = this.text.indexOf('\n', this.counted); i >= 0 && i < at; ) {
      this.line++
      this.counted = i + 1
      i = this.text.indexOf('\n', this.counted)
    }
    return this.line
  }

  private push(kind: Chunk['kind'], start: number, end: number): void {
    const raw = this.text.slice(start, end).trimEnd()
    if (raw === '' && kind !== 'copy-data') return
    const text = kind === 'sql' && this.escapes ? markEscapes(raw) : raw
    this.chunks.push({ kind, text, start, line: this.lineAt(start) })
    const setting =
      /^set\s+(?:session\s+|local\s+)?standard_conforming_strings\s*(?:=|to)\s*'?(\w+)/i.exec(raw)
    if (setting) this.escapes = /^(?:off|false|no|0)$/i.test(setting[1] ?? '')
  }

  private token(at: number): Token {
    if (this.escapes && this.text[at] === "'") {
      const end = skipQuoted(this.text, at, true)
      return { kind: 'string', start: at, end, value: '' }
    }
    return tokenAt(this.text, at)
  }

  /** Takes one statement from `start`; gives where to go on. */
  private statement(start: number): number {
    const state = fresh()
    let at = start
    while (at < this.text.length) {
      if (this.text[at] === '\\') {
        this.push('sql', start, at)
        return at
      }
      const token = this.token(at)
      if (endsStatement(state, token)) {
        this.push('sql', start, token.start)
        return this.copyData(start, token)
      }
      track(state, token)
      at = skipBlank(this.text, token.end)
    }
    this.push('sql', start, this.text.length)
    return this.text.length
  }

  private copyData(start: number, semicolon: Token): number {
    if (!COPY_IN.test(this.text.slice(start, Math.min(semicolon.start, start + 20_000)))) {
      return semicolon.end
    }
    const from = Math.min(lineEnd(this.text, semicolon.end) + 1, this.text.length)
    const { data, next } = copyDataEnd(this.text, from)
    this.push('copy-data', from, data)
    return next
  }

  run(): Chunk[] {
    let at = skipBlank(this.text, this.text.charCodeAt(0) === 0xfeff ? 1 : 0)
    while (at < this.text.length) {
      if (this.text[at] === ';') at++
      else if (this.text[at] === '\\') {
        const end = lineEnd(this.text, at)
        this.push('meta', at, end)
        at = end
      } else at = this.statement(at)
      at = skipBlank(this.text, at)
    }
    return this.chunks
  }
}

export function splitSql(source: string): Chunk[] {
  return new Splitter(source).run()
}
