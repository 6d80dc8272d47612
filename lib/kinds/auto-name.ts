/** The names that PostgreSQL makes up, so that later statements find what an earlier one left unnamed. */
import type { Node } from '@pgsql/types'
import { byteLength, clipName, MAX_NAME_BYTES } from '@/lib/sql/lex/identifier'
import type { Id } from './common'
import type { ReadContext } from './read-context'

/** table + column + label, the longer part cut first. */
export function makeObjectName(first: string, second: string | null, label: string): string {
  const room = MAX_NAME_BYTES - byteLength(label) - 1 - (second === null ? 0 : 1)
  let one = byteLength(first)
  let two = second === null ? 0 : byteLength(second)
  while (one + two > room) {
    if (one > two) one--
    else two--
  }
  const parts = [clipName(first, one)]
  if (second !== null) parts.push(clipName(second, two))
  return [...parts, label].join('_')
}

function firstFree(make: (suffix: string) => string, taken: (name: string) => boolean): string {
  for (let n = 0; ; n++) {
    const name = make(n === 0 ? '' : String(n))
    if (!taken(name)) return name
  }
}

const nameOfTable = (context: ReadContext, table: Id) => {
  const record = context.get(table)
  return 'name' in record ? record.name : ''
}

/** For what is a relation: an index, the index of a key, a sequence. */
export function relationName(
  context: ReadContext,
  table: Id,
  addition: string | null,
  label: 'pkey' | 'key' | 'excl' | 'idx' | 'seq',
): string {
  const schema = context.schemaName(context.get(table))
  const isConstraint = label !== 'idx' && label !== 'seq'
  return firstFree(
    (suffix) => makeObjectName(nameOfTable(context, table), addition, label + suffix),
    (name) =>
      context.find('relation', schema, name) !== undefined ||
      (isConstraint && context.find('constraint in schema', schema, name) !== undefined),
  )
}

/** Statistics stand in a space of their own. */
export function statisticsName(context: ReadContext, table: Id, addition: string): string {
  const schema = context.schemaName(context.get(table))
  return firstFree(
    (suffix) => makeObjectName(nameOfTable(context, table), addition, `stat${suffix}`),
    (name) => context.find('statistics', schema, name) !== undefined,
  )
}

export function constraintName(
  context: ReadContext,
  table: Id,
  addition: string | null,
  label: 'check' | 'fkey' | 'not_null',
): string {
  const schema = context.schemaName(context.get(table))
  return firstFree(
    (suffix) => makeObjectName(nameOfTable(context, table), addition, label + suffix),
    (name) => context.find('constraint in schema', schema, name) !== undefined,
  )
}

/** Several columns in one name, as far as they fit. */
export function joinNames(names: readonly string[]): string {
  let out = ''
  for (const name of names) {
    if (byteLength(out) > MAX_NAME_BYTES) break
    out += out === '' ? name : `_${name}`
  }
  return clipName(out)
}

/** Names of an index's entries: repeated ones get a number. */
export function entryNames(names: readonly string[]): string[] {
  const out: string[] = []
  for (const name of names) {
    out.push(
      firstFree(
        (suffix) => clipName(name, MAX_NAME_BYTES - suffix.length) + suffix,
        (each) => out.includes(each),
      ),
    )
  }
  return out
}

/** What PostgreSQL calls an expression when nobody names it; null when nothing in it suggests a name. */
export function figureName(node: Node | undefined): string | null {
  return figure(node)?.name ?? null
}

interface Figured {
  name: string
  /** A cast's type is a weaker suggestion than a function or a column. */
  weak: boolean
}

const strong = (name: string | undefined): Figured | null => (name ? { name, weak: false } : null)
const last = (nodes: Node[] | undefined): string | undefined => {
  const named = (nodes ?? []).flatMap((node) => ('String' in node ? [node.String.sval ?? ''] : []))
  return named.at(-1)
}

function figure(node: Node | undefined): Figured | null {
  if (!node) return null
  if ('ColumnRef' in node) return strong(last(node.ColumnRef.fields))
  if ('FuncCall' in node) return strong(last(node.FuncCall.funcname))
  if ('A_Indirection' in node)
    return strong(last(node.A_Indirection.indirection)) ?? figure(node.A_Indirection.arg)
  if ('CollateClause' in node) return figure(node.CollateClause.arg)
  if ('TypeCast' in node) {
    const inner = figure(node.TypeCast.arg)
    const type = last(node.TypeCast.typeName?.names)
    return inner && !inner.weak ? inner : type ? { name: type, weak: true } : inner
  }
  return figureWord(node)
}

function figureWord(node: Node): Figured | null {
  if ('CaseExpr' in node) {
    const other = figure(node.CaseExpr.defresult)
    return other && !other.weak ? other : { name: 'case', weak: true }
  }
  if ('CoalesceExpr' in node) return strong('coalesce')
  if ('MinMaxExpr' in node) return strong(node.MinMaxExpr.op === 'IS_LEAST' ? 'least' : 'greatest')
  if ('A_ArrayExpr' in node) return strong('array')
  if ('RowExpr' in node) return strong('row')
  if ('A_Expr' in node) return node.A_Expr.kind === 'AEXPR_NULLIF' ? strong('nullif') : null
  if ('XmlSerialize' in node) return strong('xmlserialize')
  return null
}

/** The one column that an expression mentions; null when it is none or several. */
export function onlyColumn(node: Node | undefined): string | null {
  const found = new Set<string>()
  collectColumns(node, found)
  const [first] = found
  return found.size === 1 && first !== undefined ? first : null
}

function collectColumns(value: unknown, into: Set<string>): void {
  if (Array.isArray(value)) {
    for (const item of value) collectColumns(item, into)
    return
  }
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value)) {
    if (key === 'ColumnRef') {
      const name = last(inner.fields)
      if (name) into.add(name)
    } else collectColumns(inner, into)
  }
}
