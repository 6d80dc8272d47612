/** What a change of a column's type costs. Types are as PostgreSQL prints them. */
export type TypeChange = 'free' | 'rewrite' | 'narrower'

interface Parts {
  readonly name: string
  readonly args: readonly number[]
}

const TYPE = /^([a-z ]+?)(?:\(([\d, ]+)\))?((?: with| without) time zone)?$/

function partsOf(type: string): Parts | null {
  const [, name, args, zone = ''] = TYPE.exec(type) ?? []
  if (name === undefined) return null
  return { name: `${name}${zone}`, args: args?.split(',').map(Number) ?? [] }
}

const WIDTH: Readonly<Record<string, number>> = { smallint: 2, integer: 4, bigint: 8 }
const LENGTHS = new Set(['character varying', 'bit varying'])
const TEXTS = new Set(['character varying', 'text'])

function lengths(from: Parts, to: Parts): TypeChange {
  const [before = Number.POSITIVE_INFINITY] = from.args
  const [after = Number.POSITIVE_INFINITY] = to.args
  return after >= before ? 'free' : 'narrower'
}

function numbers(from: Parts, to: Parts): TypeChange {
  if (to.args.length === 0) return 'free'
  const [before, scale = 0] = from.args
  const [after = 0, nextScale = 0] = to.args
  if (before === undefined) return 'narrower'
  if (nextScale < scale || after - nextScale < before - scale) return 'narrower'
  return nextScale === scale ? 'free' : 'rewrite'
}

export function typeChange(from: string, to: string): TypeChange {
  if (from === to) return 'free'
  const [a, b] = [partsOf(from), partsOf(to)]
  if (!a || !b) return 'rewrite'
  if (TEXTS.has(a.name) && TEXTS.has(b.name)) return lengths(a, b)
  if (a.name === b.name && LENGTHS.has(a.name)) return lengths(a, b)
  if (a.name === 'numeric' && b.name === 'numeric') return numbers(a, b)
  const [before, after] = [WIDTH[a.name], WIDTH[b.name]]
  if (before !== undefined && after !== undefined) return after < before ? 'narrower' : 'rewrite'
  return 'rewrite'
}
