/** Names in the text of queries and types, read by token: quick, the same everywhere, and without PostgreSQL's parser. */
import { type Token, tokenize } from '@/lib/sql/lex/tokens'
import { isPlainType } from '@/lib/sql/references/built-in'
import { type NamePart, nameChain } from '@/lib/sql/references/names'

export interface NameInText {
  readonly schema: string | null
  readonly name: string
}

const toName = (chain: readonly NamePart[]): NameInText | null => {
  const last = chain.at(-1)
  return last ? { schema: chain.at(-2)?.name ?? null, name: last.name } : null
}

const ENDS_FROM = new Set(
  'where group having window union except intersect order limit offset fetch select on'.split(' '),
)
const SKIPPED = new Set(['only', 'lateral'])
/** `extract(year FROM x)` and the like name no relation. */
const FROM_CALLS = new Set(['extract', 'substring', 'trim', 'overlay', 'position'])

const OPENS_QUERY = new Set(['(', 'materialized', 'not'])

/** Reads one query: a name is that of a relation after FROM, JOIN, and a comma of the same list. */
class FromReader {
  readonly found: NameInText[] = []
  private readonly common = new Set<string>()
  /** For each open bracket: whether a list of relations goes on in it. */
  private readonly lists: boolean[] = [false]
  private expects = false

  constructor(
    private readonly text: string,
    private readonly tokens: readonly Token[],
  ) {}

  read(): NameInText[] {
    for (let at = 0; at < this.tokens.length; at++) at = this.step(at)
    return this.found.filter(({ schema, name }) => schema !== null || !this.common.has(name))
  }

  private step(at: number): number {
    const token = this.tokens[at]
    if (!token) return at
    if (token.value === '(' || token.value === ')') this.bracket(token.value, at)
    else if (token.value === ',') this.expects = this.lists.at(-1) ?? false
    else if (token.kind === 'word' && this.word(token.value, at)) return at
    else if (this.expects) return this.name(at)
    return at
  }

  private bracket(value: string, at: number): void {
    if (value === '(') {
      const call = this.tokens[at - 1]
      this.lists.push(this.expects && call?.kind !== 'quoted')
      return
    }
    this.expects = false
    if (this.lists.length > 1) this.lists.pop()
  }

  private inCall(at: number): boolean {
    let depth = 0
    for (let i = at - 1; i >= 0; i--) {
      const value = this.tokens[i]?.value
      if (value === ')') depth++
      if (value === '(' && depth-- === 0) return FROM_CALLS.has(this.tokens[i - 1]?.value ?? '')
    }
    return false
  }

  /** True where the word is one of the language. */
  private word(value: string, at: number): boolean {
    if (value === 'from' || value === 'join') {
      const isList = this.tokens[at - 1]?.value !== 'distinct' && !this.inCall(at)
      this.expects = isList
      if (isList) this.lists[this.lists.length - 1] = true
      return true
    }
    if (ENDS_FROM.has(value)) {
      this.expects = false
      if (value !== 'on') this.lists[this.lists.length - 1] = false
      return true
    }
    if (value === 'as' && OPENS_QUERY.has(this.tokens[at + 1]?.value ?? ''))
      this.commonTable(at - 1)
    return SKIPPED.has(value)
  }

  private commonTable(at: number): void {
    const [part] = nameChain(this.text, this.tokens, at)
    if (part) this.common.add(part.name)
  }

  private name(at: number): number {
    const chain = nameChain(this.text, this.tokens, at)
    const next = at + chain.length * 2 - 1
    this.expects = false
    const name = toName(chain)
    if (!name) return at
    if (this.tokens[next]?.value !== '(') this.found.push(name)
    return next - 1
  }
}

const read = new Map<string, readonly NameInText[]>()
const MOST = 5_000

function remembered<T>(known: Map<string, T>, text: string, make: () => T): T {
  const before = known.get(text)
  if (before !== undefined) return before
  if (known.size >= MOST) known.clear()
  const made = make()
  known.set(text, made)
  return made
}

/** The relations that a query reads, as they are written in it. */
export const relationsRead = (query: string): readonly NameInText[] =>
  remembered(read, query, () => new FromReader(query, tokenize(query)).read())

const types = new Map<string, NameInText | null>()

/** The name in a type's text that may be one of the design's own types. */
export const typeNamed = (type: string): NameInText | null =>
  remembered(types, type, () =>
    isPlainType(type) ? null : toName(nameChain(type, tokenize(type), 0)),
  )
