/**
 * Names in text that the parser does not see into: the body of a DO block, a command in a string.
 * Every word is taken for a name that might be needed; CREATE <type> <name> is taken for one that is made.
 */

import type { Space } from '@/lib/kinds/spaces'
import { isReservedWord } from '../lex/identifier'
import { type Token, tokenize } from '../lex/tokens'
import type { Mention } from './mentions'

const LONGEST = 200_000
const DEEPEST = 4
/** What a bare word in a body may be; the rest is found by what stands before it. */
const IN_SCHEMA: readonly Space[] = ['relation', 'type', 'routine']
const POSSIBLE: readonly Space[] = [...IN_SCHEMA, 'schema', 'role']

const MADE: Readonly<Record<string, readonly Space[]>> = {
  table: ['relation', 'type'],
  view: ['relation', 'type'],
  sequence: ['relation'],
  index: ['relation'],
  type: ['type'],
  domain: ['type'],
  function: ['routine'],
  procedure: ['routine'],
  aggregate: ['routine'],
  schema: ['schema'],
  extension: ['extension'],
  role: ['role'],
  user: ['role'],
  group: ['role'],
  collation: ['collation'],
  statistics: ['statistics'],
  language: ['language'],
  server: ['server'],
  wrapper: ['foreign data wrapper'],
  publication: ['publication'],
  conversion: ['conversion'],
}
const BEFORE_KIND = new Set(
  'or replace global local temporary temp unlogged unique materialized foreign recursive default event trusted procedural data access text search'.split(
    ' ',
  ),
)
const BEFORE_NAME = new Set(['if', 'not', 'exists', 'concurrently', 'authorization'])

const unquote = (text: string) => text.slice(1, -1).replaceAll('""', '"')

/** What a string holds, whatever its quotes. */
function content(token: string): string {
  const dollar = /^\$[^$]*\$/.exec(token)
  if (dollar) return token.slice(dollar[0].length, -dollar[0].length)
  return token.slice(token.indexOf("'") + 1, -1).replaceAll("''", "'")
}

const nameOf = (token: Token | undefined): string | null => {
  if (token?.kind === 'word') return token.value
  return token?.kind === 'quoted' ? unquote(token.value) : null
}
const isDot = (token: Token | undefined) => token?.kind === 'punctuation' && token.value === '.'

function qualified(tokens: readonly Token[], at: number): { schema: string | null; name: string } {
  const first = nameOf(tokens[at]) ?? ''
  const second = isDot(tokens[at + 1]) ? nameOf(tokens[at + 2]) : null
  return second === null ? { schema: null, name: first } : { schema: first, name: second }
}

function skipWords(tokens: readonly Token[], from: number, words: ReadonlySet<string>): number {
  let at = from
  while (tokens[at]?.kind === 'word' && words.has(tokens[at]?.value ?? '')) at++
  return at
}

function made(tokens: readonly Token[], create: number, provides: Mention[]): void {
  const kind = skipWords(tokens, create + 1, BEFORE_KIND)
  const word = tokens[kind]
  const spaces = word?.kind === 'word' ? MADE[word.value] : undefined
  const at = skipWords(tokens, kind + 1, BEFORE_NAME)
  if (!spaces || nameOf(tokens[at]) === null) return
  for (const space of spaces) provides.push({ space, ...qualified(tokens, at) })
}

/** A word, with the schema that stands before it if there is one. */
function possible(tokens: readonly Token[], at: number, needs: Mention[]): void {
  const name = nameOf(tokens[at])
  if (!name || (tokens[at]?.kind === 'word' && isReservedWord(name))) return
  const schema = isDot(tokens[at - 1]) ? nameOf(tokens[at - 2]) : null
  for (const space of POSSIBLE) needs.push({ space, schema: null, name })
  if (schema === null) return
  for (const space of IN_SCHEMA) needs.push({ space, schema, name })
}

function collect(text: string, depth: number, needs: Mention[], provides: Mention[]): void {
  const tokens = tokenize(text)
  tokens.forEach((token, at) => {
    if (token.kind === 'string' && depth < DEEPEST) {
      collect(content(token.value), depth + 1, needs, provides)
    }
    if (token.kind === 'word' && token.value === 'create') made(tokens, at, provides)
    possible(tokens, at, needs)
  })
}

export function wordMentions(text: string): { needs: Mention[]; provides: Mention[] } {
  const needs: Mention[] = []
  const provides: Mention[] = []
  collect(text.slice(0, LONGEST), 0, needs, provides)
  return { needs, provides }
}
