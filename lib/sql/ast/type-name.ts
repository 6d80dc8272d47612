/** Types as PostgreSQL itself prints them (format_type), so that equal types have equal text. */
import type { Node, TypeName } from '@pgsql/types'
import { quoteIdent } from '../lex/identifier'
import { constantText, stringsOf } from './node'

const BUILT_IN: Readonly<Record<string, string>> = {
  bool: 'boolean',
  int2: 'smallint',
  int4: 'integer',
  int8: 'bigint',
  float4: 'real',
  float8: 'double precision',
  decimal: 'numeric',
  varchar: 'character varying',
  varbit: 'bit varying',
  timestamptz: 'timestamp with time zone',
  timestamp: 'timestamp without time zone',
  timetz: 'time with time zone',
  time: 'time without time zone',
}
/** Names that PostgreSQL spells the same but which quoteIdent would take for keywords. */
const BARE = new Set(['numeric', 'interval', 'json', 'bit', 'xml'])

const INTERVAL_FIELDS: Readonly<Record<string, string>> = {
  '4': 'year',
  '2': 'month',
  '8': 'day',
  '1024': 'hour',
  '2048': 'minute',
  '4096': 'second',
  '6': 'year to month',
  '1032': 'day to hour',
  '3080': 'day to minute',
  '7176': 'day to second',
  '3072': 'hour to minute',
  '7168': 'hour to second',
  '6144': 'minute to second',
}
const INTERVAL_FULL_RANGE = '32767'

function modifier(node: Node): string {
  if ('ColumnRef' in node) return stringsOf(node.ColumnRef.fields).map(quoteIdent).join('.')
  const text = constantText(node)
  if (text === null) return ''
  return 'A_Const' in node && node.A_Const.sval ? `'${text.replaceAll("'", "''")}'` : text
}

function interval(typmods: string[]): string {
  const [range = INTERVAL_FULL_RANGE, precision] = typmods
  const fields = INTERVAL_FIELDS[range] ?? ''
  return `interval${fields ? ` ${fields}` : ''}${precision ? `(${precision})` : ''}`
}

function builtIn(name: string, typmods: string[]): string {
  if (name === 'interval') return interval(typmods)
  if (name === 'bpchar') return typmods.length > 0 ? `character(${typmods[0]})` : 'bpchar'
  const args = typmods.length > 0 ? `(${typmods.join(',')})` : ''
  const zoned = /^(timestamp|time)(tz)?$/.exec(name)
  if (zoned) return `${zoned[1]}${args} with${zoned[2] ? '' : 'out'} time zone`
  return `${BUILT_IN[name] ?? (BARE.has(name) ? name : quoteIdent(name))}${args}`
}

/** Names that a script can only mean as the built-in type, even without a schema. */
const isBuiltInName = (name: string) => name in BUILT_IN || BARE.has(name) || name === 'bpchar'

/** `resolve` gives the schema to write for a user's type, or null to leave the name as it is. */
export function typeText(
  node: TypeName,
  resolve: (schema: string | undefined, name: string) => string | null,
): string {
  const parts = stringsOf(node.names)
  const name = parts.at(-1) ?? ''
  const schema = parts.at(-2)
  const typmods = (node.typmods ?? []).map(modifier)
  const dimensions = '[]'.repeat(node.arrayBounds?.length ?? 0)
  if (node.pct_type) return `${parts.map(quoteIdent).join('.')}%TYPE${dimensions}`
  const foreign = schema === undefined ? resolve(undefined, name) : schema
  if (schema === 'pg_catalog' || (foreign === null && isBuiltInName(name))) {
    return builtIn(name, typmods) + dimensions
  }
  const prefix = foreign === null ? '' : `${quoteIdent(foreign)}.`
  return `${prefix}${quoteIdent(name)}${typmods.length > 0 ? `(${typmods.join(',')})` : ''}${dimensions}`
}
