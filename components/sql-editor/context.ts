/** Where in a text completion is asked for: what is being typed, what stands in front of it, which relations are around. */
import { type Token, tokenize } from '@/lib/sql/lex/tokens'

export interface RelationUse {
  readonly schema: string | null
  readonly name: string
  readonly alias: string | null
}

export interface Place {
  /** Where what is typed begins. */
  readonly from: number
  /** The names in front of it: `app.users.` gives app, users. */
  readonly path: readonly string[]
  /** The last word or sign before that, in lower case. */
  readonly before: string
  /** What the text reads from, and under which name. */
  readonly relations: readonly RelationUse[]
}

const isName = (token: Token | undefined): token is Token =>
  token !== undefined && (token.kind === 'word' || token.kind === 'quoted')

const plainName = (token: Token): string =>
  token.kind === 'quoted' ? token.value.replace(/^"|"$/g, '').replaceAll('""', '"') : token.value

const BEFORE_RELATION = new Set(['from', 'join', 'update', 'into', 'using', 'only'])
const NO_ALIAS = new Set(
  'on where join left right inner full cross natural group order limit using set values as select returning union having window for offset fetch'.split(
    ' ',
  ),
)

/** One relation from the token at `at` on, and the place behind it. */
function relationAt(tokens: readonly Token[], at: number): { use: RelationUse; next: number } {
  const names: string[] = []
  let i = at
  for (let token = tokens[i]; isName(token); token = tokens[i]) {
    names.push(plainName(token))
    if (tokens[i + 1]?.value !== '.') break
    i += 2
  }
  i++
  if (tokens[i]?.value === 'as') i++
  const word = tokens[i]
  const hasAlias = isName(word) && !NO_ALIAS.has(word.value)
  const use = {
    schema: names.at(-2) ?? null,
    name: names.at(-1) ?? '',
    alias: hasAlias ? plainName(word) : null,
  }
  return { use, next: hasAlias ? i + 1 : i }
}

function relationsIn(tokens: readonly Token[]): RelationUse[] {
  const found: RelationUse[] = []
  for (let i = 0; i < tokens.length; i++) {
    if (!BEFORE_RELATION.has(tokens[i]?.value ?? '') || !isName(tokens[i + 1])) continue
    let at = i + 1
    for (;;) {
      const { use, next } = relationAt(tokens, at)
      found.push(use)
      if (tokens[next]?.value !== ',' || !isName(tokens[next + 1])) break
      at = next + 1
    }
  }
  return found
}

/** Null inside of a string, where nothing can be completed. */
export function placeAt(text: string, at: number): Place | null {
  const tokens = tokenize(text)
  const current = tokens.find((token) => token.start < at && token.end >= at)
  if (current?.kind === 'string' || current?.kind === 'number') return null
  const typed = isName(current) ? current : undefined
  let last = tokens.findLastIndex((token) => token.end <= (typed?.start ?? at) && token !== typed)
  const path: string[] = []
  while (tokens[last]?.value === '.' && isName(tokens[last - 1])) {
    const name = tokens[last - 1]
    if (name) path.unshift(plainName(name))
    last -= 2
  }
  return {
    from: typed?.start ?? at,
    path,
    before: tokens[last]?.value ?? '',
    relations: relationsIn(tokens.filter((token) => token !== typed)),
  }
}
