/**
 * The columns of a view as its query's text tells them, for showing: read by token, since PostgreSQL's parser is not at hand
 * wherever a diagram is drawn. `t.*` is shown as it stands.
 */
import { type Token, tokenize } from '@/lib/sql/lex/tokens'
import { nameChain, namePart } from '@/lib/sql/references/names'

const NAMELESS = '?column?'
const END = new Set(
  'from into where group having window union except intersect order limit offset fetch for'.split(
    ' ',
  ),
)
const OPEN = new Set(['(', '['])
const CLOSE = new Set([')', ']'])
/** The last word of an expression, never an alias. */
const EXPRESSION_END = new Set(['null', 'true', 'false', 'end'])

const isWord = (token: Token | undefined, value: string) =>
  token?.kind === 'word' && token.value === value

/** The tokens outside of brackets, by their place in the list. */
function topLevel(tokens: readonly Token[]): number[] {
  const places: number[] = []
  let depth = 0
  for (const [i, { value }] of tokens.entries()) {
    if (CLOSE.has(value)) depth = Math.max(0, depth - 1)
    if (depth === 0) places.push(i)
    if (OPEN.has(value)) depth++
  }
  return places
}

function selectList(tokens: readonly Token[]): Token[][] {
  const places = topLevel(tokens)
  const select = places.find((at) => isWord(tokens[at], 'select'))
  if (select === undefined) return []
  const isEnd = (at: number) =>
    tokens[at]?.kind === 'word' &&
    END.has(tokens[at].value) &&
    !isWord(tokens[at - 1], 'distinct') &&
    !isWord(tokens[at - 1], 'as')
  const first = isWord(tokens[select + 1], 'distinct') ? afterDistinct(tokens, select) : select + 1
  const end = places.find((at) => at >= first && isEnd(at)) ?? tokens.length
  const commas = places.filter((at) => at >= first && at < end && tokens[at]?.value === ',')
  return [...commas, end].map((at, i) =>
    tokens.slice(i === 0 ? first : (commas[i - 1] ?? 0) + 1, at),
  )
}

function afterDistinct(tokens: readonly Token[], select: number): number {
  if (!isWord(tokens[select + 2], 'on')) return select + 2
  const close = topLevel(tokens.slice(select + 3))[1]
  return close === undefined ? tokens.length : select + 3 + close + 1
}

/** The name that PostgreSQL gives to an expression without an alias. */
function ownName(text: string, item: readonly Token[]): string {
  const cast = topLevel(item).filter((at) => item[at]?.value === '::')
  const value = cast[0] === undefined ? item : item.slice(0, cast[0])
  if (isWord(value[0], 'case')) return 'case'
  const chain = nameChain(text, value, 0)
  const rest = value[chain.length * 2 - 1]
  const isCall = rest?.value === '('
  return (rest === undefined || isCall) && chain.length > 0
    ? (chain.at(-1)?.name ?? NAMELESS)
    : NAMELESS
}

function outputName(text: string, item: readonly Token[]): string {
  const last = item.at(-1)
  const before = item.at(-2)
  if (!last) return NAMELESS
  if (last.value === '*' && (!before || before.value === '.')) {
    return text.slice(item[0]?.start ?? 0, last.end)
  }
  const alias = namePart(text, last)
  if (alias && isWord(before, 'as')) return alias.name
  const joins = before?.value === '.' || before?.value === '::' || before?.kind === 'operator'
  const isAlias = alias && before && !joins && !EXPRESSION_END.has(last.value)
  const followsType = item.some(({ value }) => value === '::')
  return isAlias && !followsType ? alias.name : ownName(text, item)
}

export function outputColumns(query: string, names: readonly string[]): readonly string[] {
  const found = selectList(tokenize(query)).map((item) => outputName(query, item))
  return found.length > names.length ? found.map((name, i) => names[i] ?? name) : names
}
