/** String constants that name an object: `nextval('app.ids')`, `'app.users'::regclass`, `to_tsvector('german', …)`. */
import type { Space } from '@/lib/kinds/spaces'
import { type Token, tokenize } from '../lex/tokens'
import { nameChain } from './names'
import { type Reference, reference } from './reference'

const BY_TYPE: Readonly<Record<string, Space>> = {
  regclass: 'relation',
  regtype: 'type',
  regproc: 'routine',
  regprocedure: 'routine',
  regconfig: 'text search configuration',
  regdictionary: 'text search dictionary',
  regcollation: 'collation',
  regnamespace: 'schema',
  regrole: 'role',
}
export const spaceOfRegType = (type: string): Space | undefined =>
  Object.hasOwn(BY_TYPE, type) ? BY_TYPE[type] : undefined

const SEQUENCE_CALLS = new Set(['nextval', 'currval', 'setval', 'pg_get_serial_sequence'])
const SEARCH_CALLS = new Set([
  'to_tsvector',
  'to_tsquery',
  'plainto_tsquery',
  'phraseto_tsquery',
  'websearch_to_tsquery',
  'ts_headline',
])

/** The name space of a call's first argument, when that is a constant. */
export function spaceOfFirstArgument(call: string, count: number): Space | undefined {
  if (SEQUENCE_CALLS.has(call)) return 'relation'
  if (SEARCH_CALLS.has(call) && count > 1) return 'text search configuration'
  return call === 'ts_lexize' ? 'text search dictionary' : undefined
}

const DOLLAR = /^\$[^$]*\$/

/** Where the characters of a string constant begin and end, when they stand there as they are. */
function inside(raw: string): { from: number; to: number } | null {
  if (raw.startsWith("'")) return { from: 1, to: raw.length - 1 }
  const tag = DOLLAR.exec(raw)?.[0]
  return tag ? { from: tag.length, to: raw.length - tag.length } : null
}

export function literalReferences(
  text: string,
  token: Token | undefined,
  space: Space,
): Reference[] {
  if (token?.kind !== 'string') return []
  const raw = text.slice(token.start, token.end)
  const range = inside(raw)
  if (!range) return []
  const content = raw.slice(range.from, range.to)
  const shift = token.start + range.from
  const parts = nameChain(content, tokenize(content), 0).map((part) => ({
    name: part.name.replaceAll("''", "'"),
    start: part.start + shift,
    end: part.end + shift,
  }))
  const last = parts.at(-1)
  const owner = parts.at(-2)
  if (!last) return []
  const common = { form: 'literal', strength: 'soft' } as const
  const named = reference({
    ...common,
    ...last,
    space,
    schema: owner?.name ?? null,
    from: owner?.start ?? last.start,
  })
  return owner
    ? [reference({ ...common, ...owner, space: 'schema', schema: null }), named]
    : [named]
}
