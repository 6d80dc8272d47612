/**
 * Names in SQL text, found through PostgreSQL's own parser; text that it refuses is searched word by word.
 * The parser must be loaded (`loadModule` of libpg-query). Answers are shared between callers: never change them.
 */
import { parseSync, SqlError } from 'libpg-query'
import type { Grammar } from '@/lib/kinds/traversal'
import { StatementSource } from '../read/source'
import { cannotRefer } from './cannot-refer'
import { HANDLERS } from './handlers'
import type { Reference } from './reference'
import { Scope } from './scope'
import { TreeWalker } from './walk'
import { bareNameReferences, wordReferences } from './words'

type Wrapper = readonly [before: string, after: string]

const EXPRESSION: Wrapper = ['SELECT (', '\n)']
const TYPE: Wrapper = ['CREATE FUNCTION f(x ', '\n) LANGUAGE sql']
const BODY: Wrapper = ['CREATE FUNCTION f() ', '']
const BOUND: Wrapper = ['CREATE TABLE t PARTITION OF p ', '']
const ALONE: Wrapper = ['', '']

const IS_BODY = /^\s*(?:begin\s+atomic|return)\b/i
const IS_BOUND = /^\s*for\s+values\b/i
const IS_LIST = /^\s*\(/
const IS_PLPGSQL = /^\s*(?:--[^\n]*\n\s*|<<\w+>>\s*)*(?:declare|begin)\b(?!\s*;)/i

/** The statements that may stand for this text, most likely first. */
function wrappers(text: string, grammar: Grammar): readonly Wrapper[] {
  if (grammar === 'type') return [TYPE]
  if (grammar === 'expression') return IS_BOUND.test(text) ? [BOUND] : [EXPRESSION]
  if (IS_BODY.test(text)) return [BODY]
  if (grammar === 'routine') return IS_PLPGSQL.test(text) ? [] : [ALONE]
  return [ALONE]
}

/** Deep nesting exhausts the stack of the parser or of the walk: such text is searched by words. */
const isRefusal = (error: unknown) =>
  error instanceof SqlError ||
  error instanceof RangeError ||
  error instanceof SyntaxError ||
  error instanceof WebAssembly.RuntimeError

function parsed(text: string, [before, after]: Wrapper): Reference[] | null {
  const wrapped = `${before}${text}${after}`
  try {
    const { stmts } = parseSync(wrapped)
    const walker = new TreeWalker(new StatementSource(wrapped, 1), before.length, HANDLERS)
    walker.walk(stmts, new Scope(null))
    const shift = before.length
    const limit = text.length
    return walker.found
      .map((found) => ({
        ...found,
        start: found.start - shift,
        end: found.end - shift,
        from: found.from - shift,
        outputEnd: found.outputEnd === null ? null : found.outputEnd - shift,
      }))
      .filter((found) => found.end <= limit)
      .sort((a, b) => a.start - b.start)
      .filter((found, i, all) => found.start !== all[i - 1]?.start)
  } catch (error) {
    if (isRefusal(error)) return null
    throw error
  }
}

/** The statements of a rule's action stand in parentheses: spaces in their place keep all offsets. */
function withoutParentheses(text: string): string {
  const close = text.lastIndexOf(')')
  const open = text.indexOf('(')
  return `${text.slice(0, open)} ${text.slice(open + 1, close)} ${text.slice(close + 1)}`
}

/** A definition that only the database can place: names that the tree gives without a place. */
const isDefinition = (text: string) => /^\s*(?:create|alter|comment|security|drop)\b/i.test(text)

function search(text: string, grammar: Grammar): Reference[] {
  if (grammar === 'name') return bareNameReferences(text)
  for (const wrapper of wrappers(text, grammar)) {
    const found = parsed(text, wrapper)
    if (!found) continue
    if (grammar !== 'statement' || !isDefinition(text)) return found
    const known = new Set(found.map((one) => one.start))
    const words = wordReferences(text).filter((one) => !known.has(one.start))
    return [...found, ...words].sort((a, b) => a.start - b.start)
  }
  if (grammar === 'statement' && IS_LIST.test(text)) {
    const found = parsed(withoutParentheses(text), ALONE)
    if (found) return found
  }
  return wordReferences(text)
}

const NONE: readonly Reference[] = []

const CACHE_CHARACTERS = 8_000_000
const cache = new Map<string, readonly Reference[]>()
let cached = 0

function remember(key: string, found: readonly Reference[]): void {
  cache.set(key, found)
  cached += key.length + found.length * 20
  for (const [oldest, value] of cache) {
    if (cached <= CACHE_CHARACTERS) break
    cache.delete(oldest)
    cached -= oldest.length + value.length * 20
  }
}

export function findReferences(text: string, grammar: Grammar): readonly Reference[] {
  if (cannotRefer(text, grammar)) return NONE
  const key = `${grammar}:${text}`
  const known = cache.get(key)
  if (known) return known
  const found = search(text, grammar)
  remember(key, found.length === 0 ? NONE : found)
  return found
}
