/** Names in text that is not parsed: a routine's body, a bare name, something that PostgreSQL's parser refuses. */
import type { Space } from '@/lib/kinds/spaces'
import { isReservedWord } from '../lex/identifier'
import { type Token, tokenize } from '../lex/tokens'
import { literalReferences, spaceOfFirstArgument, spaceOfRegType } from './literals'
import { type NamePart, nameChain } from './names'
import { type Reference, reference } from './reference'

const is = (token: Token | undefined, value: string) => token?.value === value
const AFTER_RELATION_WORD = new Set(['from', 'join', 'update', 'table', 'only'])

function spaceByContext(tokens: readonly Token[], first: number, next: number): Space | 'any' {
  const before = tokens[first - 1]
  const call = is(tokens[next], '(')
  if (before?.kind === 'word') {
    if (AFTER_RELATION_WORD.has(before.value) && !call) return 'relation'
    if (before.value === 'into' && is(tokens[first - 2], 'insert')) return 'relation'
  }
  if (is(before, '::')) return 'type'
  return call ? 'routine' : 'any'
}

/** `a.b` may be a schema's object or a table's column, so both `a` and `a.b` are given. */
function chainReferences(chain: readonly NamePart[], space: Space | 'any'): Reference[] {
  return chain.flatMap((part, i) => {
    const owner = chain[i - 1]
    const schema = owner?.name ?? null
    const own = i === chain.length - 1 ? space : 'any'
    const from = owner?.start ?? part.start
    return [reference({ ...part, space: own, schema, from, strength: 'soft' })]
  })
}

function constantReferences(text: string, tokens: readonly Token[], at: number): Reference[] {
  const before = tokens[at - 2]
  const call = is(tokens[at - 1], '(') && before?.kind === 'word' ? before.value : ''
  const cast = is(tokens[at + 1], '::') ? (tokens[at + 2]?.value ?? '') : ''
  const space = spaceOfFirstArgument(call, is(tokens[at + 1], ',') ? 2 : 1) ?? spaceOfRegType(cast)
  return space ? literalReferences(text, tokens[at], space) : []
}

export function wordReferences(text: string): Reference[] {
  const found: Reference[] = []
  const tokens = tokenize(text)
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]
    if (token?.kind === 'string') found.push(...constantReferences(text, tokens, i))
    if (token?.kind === 'word' && isReservedWord(token.value)) continue
    const chain = nameChain(text, tokens, i)
    if (chain.length === 0) continue
    const next = i + chain.length * 2 - 1
    found.push(...chainReferences(chain, spaceByContext(tokens, i, next)))
    i = next - 1
  }
  return found
}

/** A name that stands alone: a collation, an operator class, a trigger's function, an operator. */
export function bareNameReferences(text: string): Reference[] {
  const all = tokenize(text)
  const wrapped = is(all[0], 'operator') && is(all[1], '(')
  const tokens = wrapped ? all.slice(2) : all
  const chain = nameChain(text, tokens, 0)
  const symbol = chain.length === 0 ? tokens[0] : tokens[chain.length * 2]
  const isOperator = symbol?.kind === 'operator'
  const last: NamePart | undefined = isOperator
    ? { name: symbol.value, start: symbol.start, end: symbol.end }
    : chain.at(-1)
  if (!last) return []
  const owner = isOperator ? chain.at(-1) : chain.at(-2)
  const named = reference({
    ...last,
    space: isOperator ? 'operator' : 'any',
    schema: owner?.name ?? null,
    from: owner?.start ?? last.start,
  })
  return owner ? [reference({ ...owner, space: 'schema', schema: null }), named] : [named]
}
