/**
 * One statement's text, addressed by the parser's byte offsets.
 * Slices are exactly what the author wrote, comments and spacing included.
 */
import { type Token, tokenize } from '../lex/tokens'

const NOT_ASCII = /[\u0080-\uffff]/
const OPEN = new Set(['(', '['])
const CLOSE = new Set([')', ']'])

function charOffsets(text: string): Uint32Array {
  const offsets = new Uint32Array(text.length * 3 + 1)
  let byte = 0
  for (let i = 0; i < text.length; ) {
    const point = text.codePointAt(i) ?? 0
    const width = point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
    offsets.fill(i, byte, byte + width)
    byte += width
    i += point > 0xffff ? 2 : 1
  }
  offsets[byte] = text.length
  return offsets.subarray(0, byte + 1)
}

export class StatementSource {
  private cachedTokens: Token[] | null = null
  private cachedOffsets: Uint32Array | null = null
  private readonly ascii: boolean

  constructor(
    readonly text: string,
    readonly line: number,
  ) {
    this.ascii = !NOT_ASCII.test(text)
  }

  get tokens(): readonly Token[] {
    this.cachedTokens ??= tokenize(this.text)
    return this.cachedTokens
  }

  /** The parser leaves a location out when it is zero. */
  charAt(byte: number | undefined): number {
    if (byte === undefined || byte < 0) return 0
    if (this.ascii) return byte
    this.cachedOffsets ??= charOffsets(this.text)
    return this.cachedOffsets[Math.min(byte, this.cachedOffsets.length - 1)] ?? this.text.length
  }

  /** Index of the first token at or after a byte offset. */
  tokenAt(byte: number | undefined): number {
    const at = this.charAt(byte)
    let low = 0
    let high = this.tokens.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.tokens[middle]?.start ?? 0) < at) low = middle + 1
      else high = middle
    }
    return low
  }

  /** Text from token `from` up to, not including, token `to`. */
  slice(from: number, to: number): string {
    const first = this.tokens[from]
    const last = this.tokens[to - 1]
    return first && last && to > from ? this.text.slice(first.start, last.end) : ''
  }

  is(index: number, ...values: string[]): boolean {
    const token = this.tokens[index]
    return (
      token !== undefined &&
      token.kind !== 'quoted' &&
      token.kind !== 'string' &&
      values.includes(token.value)
    )
  }

  /** Index of the bracket that closes the one at `open`. */
  closing(open: number): number {
    let depth = 0
    for (let i = open; i < this.tokens.length; i++) {
      const token = this.tokens[i]
      if (token?.kind !== 'punctuation') continue
      if (OPEN.has(token.value)) depth++
      else if (CLOSE.has(token.value) && --depth === 0) return i
    }
    return this.tokens.length
  }

  /** The first token at this bracket level, from `from` up to `to`, that is one of these words or signs; else -1. */
  find(values: readonly string[], from: number, to = this.tokens.length): number {
    for (let i = from; i < to; i++) {
      if (this.is(i, ...values)) return i
      if (this.is(i, '(', '[')) i = this.closing(i)
    }
    return -1
  }

  /** What stands inside the first brackets from `from` on. */
  inParentheses(from: number): string {
    const open = this.find(['('], from)
    return open < 0 ? '' : this.slice(open + 1, this.closing(open))
  }

  /** The parts between commas of the tokens from `from` up to `to`, as token ranges. */
  list(from: number, to: number): { from: number; to: number }[] {
    const parts: { from: number; to: number }[] = []
    let start = from
    while (start < to) {
      const comma = this.find([','], start, to)
      const end = comma < 0 ? to : comma
      parts.push({ from: start, to: end })
      start = end + 1
    }
    return parts
  }
}
