/**
 * Keeps JSON out that would harm by its shape alone, before anything looks at what it says: nesting that exhausts the stack,
 * millions of tiny values, text that PostgreSQL cannot store, keys that reach into JavaScript's own objects.
 */
const MAX_DEPTH = 100
/** An import of 200,000 objects stays below. */
const MAX_VALUES = 6_000_000

const QUOTE = 0x22
const BACKSLASH = 0x5c
const COMMA = 0x2c

const opens = (byte: number) => byte === 0x5b || byte === 0x7b
const closes = (byte: number) => byte === 0x5d || byte === 0x7d

/** Where a string ends that begins before this place. */
function endOfString(bytes: Uint8Array, from: number): number {
  let at = from
  while (at < bytes.length && bytes[at] !== QUOTE) at += bytes[at] === BACKSLASH ? 2 : 1
  return at
}

/** What is wrong with the shape of a JSON text that nobody has parsed yet. */
export function shapeProblem(bytes: Uint8Array): 'too deep' | 'too many values' | undefined {
  let depth = 0
  let values = 0
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0
    if (byte === QUOTE) at = endOfString(bytes, at + 1)
    else if (opens(byte)) {
      depth++
      values++
    } else if (closes(byte)) depth--
    else if (byte === COMMA) values++
    if (depth > MAX_DEPTH) return 'too deep'
    if (values > MAX_VALUES) return 'too many values'
  }
  return undefined
}

/** Half of a pair that stands for one character. */
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/

const isStorable = (text: string) => !text.includes('\u0000') && !LONE_SURROGATE.test(text)

/** What is wrong with the texts and keys of a parsed one. */
export function contentProblem(value: unknown): string | undefined {
  const open: unknown[] = [value]
  while (open.length > 0) {
    const next = open.pop()
    if (typeof next === 'string' && !isStorable(next)) return unstorable
    if (typeof next !== 'object' || next === null) continue
    for (const [key, part] of Object.entries(next)) {
      if (key === '__proto__') return 'The key __proto__ is not allowed.'
      if (!isStorable(key)) return unstorable
      open.push(part)
    }
  }
  return undefined
}

const unstorable =
  'The text holds a NUL character or half a surrogate pair, which PostgreSQL cannot store.'
