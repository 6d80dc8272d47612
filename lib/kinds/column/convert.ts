/** How values of one type become values of another, as an expression for USING. */

const SIZE = /\s*\([\d\s,-]*\)/
const base = (type: string) => type.replace(SIZE, '').replace(/\[\]$/, '').trim()
const isArray = (type: string) => type.endsWith(']')

const FAMILIES: readonly ReadonlySet<string>[] = [
  new Set(['smallint', 'integer', 'bigint', 'numeric', 'real', 'double precision']),
  new Set(['text', 'character varying', 'character', '"char"', 'name', 'citext']),
  new Set(['date', 'timestamp without time zone', 'timestamp with time zone']),
  new Set(['time without time zone', 'time with time zone', 'interval']),
  new Set(['json', 'jsonb']),
  new Set(['inet', 'cidr']),
  new Set(['bit', 'bit varying']),
]
/** Casts between families that PostgreSQL has of its own. */
const CASTS: ReadonlySet<string> = new Set([
  'integer>boolean',
  'boolean>integer',
  'timestamp without time zone>time without time zone',
  'timestamp with time zone>time without time zone',
  'timestamp with time zone>time with time zone',
  'integer>bit',
  'bit>integer',
  'bigint>bit',
  'bit>bigint',
  'jsonb>boolean',
  'jsonb>integer',
  'jsonb>bigint',
  'jsonb>numeric',
  'jsonb>double precision',
  'jsonb>smallint',
  'jsonb>real',
  'integer>money',
  'bigint>money',
  'numeric>money',
  'money>numeric',
  'macaddr>macaddr8',
  'macaddr8>macaddr',
])
const TEXTS = FAMILIES[1] ?? new Set<string>()

const hasCast = (from: string, to: string): boolean =>
  from === to ||
  TEXTS.has(from) ||
  TEXTS.has(to) ||
  FAMILIES.some((family) => family.has(from) && family.has(to)) ||
  CASTS.has(`${from}>${to}`)

const size = (type: string): number[] =>
  (/\(([\d,\s-]+)\)/.exec(type)?.[1] ?? '').split(',').map(Number)
const VARYING = 'character varying'

/** Values that stay as they are: a longer or unlimited text, more digits before the point. */
function staysAsItIs(from: string, to: string): boolean {
  if (isArray(from) || isArray(to)) return false
  const [old, now] = [base(from), base(to)]
  if (old === VARYING && now === 'text') return true
  if (old !== now || (now !== VARYING && now !== 'numeric')) return false
  if (!SIZE.test(to)) return true
  const [[m = 0, s = 0], [n = 0, t = 0]] = [size(from), size(to)]
  return SIZE.test(from) && n >= m && s === t
}

/**
 * Null where PostgreSQL converts by itself. `replaced`: the type bears the same name as before but is another one.
 */
export function convert(
  from: string,
  to: string,
  column: string,
  replaced: boolean,
): string | null {
  const [old, now] = [base(from), base(to)]
  if (!replaced && staysAsItIs(from, to)) return null
  if (isArray(from) !== isArray(to)) {
    if (isArray(to) && hasCast(old, now))
      return `CASE WHEN ${column} IS NOT NULL THEN ARRAY[${column}]::${to} END`
    if (isArray(from) && hasCast(old, now) && !TEXTS.has(now)) return `${column}[1]::${to}`
  }
  const list = isArray(to) ? '[]' : ''
  if (replaced || !hasCast(old, now)) return `${column}::text${list}::${to}`
  return `${column}::${to}`
}
