/**
 * What a check asks of single columns, as far as it can be told: bounds, lists, patterns. However it is written, the same
 * test reads the same; what is not understood asks nothing.
 */
import type { A_Expr, Node } from '@pgsql/types'
import { constantText, listOf, stringsOf } from '@/lib/sql/ast/node'
import { parseStatement } from '@/lib/sql/parse'

interface Bound {
  readonly kind: 'low' | 'high'
  readonly column: string
  /** Of a text its length. */
  readonly length: boolean
  readonly bound: number
  readonly strict: boolean
}

interface Match {
  readonly kind: 'match'
  readonly column: string
  /** Null: a function, or a pattern that only PostgreSQL reads. */
  readonly pattern: { readonly operator: string; readonly text: string } | null
}

export type CheckTest =
  | Bound
  | Match
  /** It asks for a value, or forbids one: that is no bound. */
  | { readonly kind: 'present'; readonly column: string }
  | { readonly kind: 'list'; readonly column: string; readonly values: readonly string[] }
  | { readonly kind: 'compare'; readonly column: string; readonly other: string }

interface Subject {
  readonly column: string
  readonly length: boolean
}

const LENGTHS = new Set(['length', 'char_length', 'character_length', 'octet_length'])
/** What leaves the value recognisable. */
const HARMLESS = new Set(['lower', 'upper', 'trim', 'btrim', 'ltrim', 'rtrim'])

const bare = (node: Node | undefined): Node | undefined => {
  if (node && 'TypeCast' in node) return bare(node.TypeCast.arg)
  if (node && 'CollateClause' in node) return bare(node.CollateClause.arg)
  return node
}

function subject(value: Node | undefined): Subject | null {
  const node = bare(value)
  if (!node) return null
  if ('ColumnRef' in node) {
    const column = stringsOf(node.ColumnRef.fields).at(-1)
    return column ? { column, length: false } : null
  }
  if (!('FuncCall' in node)) return null
  const name = stringsOf(node.FuncCall.funcname).at(-1) ?? ''
  const inner = subject(node.FuncCall.args?.[0])
  if (!inner) return null
  if (LENGTHS.has(name)) return { column: inner.column, length: true }
  return HARMLESS.has(name) ? inner : null
}

function constant(value: Node | undefined): string | null {
  const node = bare(value)
  if (node && 'A_Expr' in node && !node.A_Expr.lexpr && operator(node.A_Expr) === '-') {
    const text = constant(node.A_Expr.rexpr)
    return text === null ? null : `-${text}`
  }
  return node && 'A_Const' in node && !node.A_Const.isnull ? constantText(node) : null
}

const operator = ({ name }: A_Expr) => stringsOf(name).at(-1) ?? ''
const FLIPPED: Readonly<Record<string, string>> = { '<': '>', '>': '<', '<=': '>=', '>=': '<=' }
const isNumber = (text: string) => text.trim() !== '' && Number.isFinite(Number(text))

function unequal({ column, length }: Subject, value: string): CheckTest {
  return value === '' || (length && Number(value) === 0)
    ? { kind: 'low', column, length: true, bound: 1, strict: false }
    : { kind: 'present', column }
}

function bound(of: Subject, op: string, value: string): CheckTest[] {
  const { column, length } = of
  if (op === '<>' || op === '!=') return [unequal(of, value)]
  if (op === '=') return [{ kind: 'list', column, values: [value] }]
  if (!isNumber(value) || !(op in FLIPPED)) return []
  const kind = op.startsWith('>') ? 'low' : 'high'
  const strict = !op.endsWith('=')
  const limit = Number(value)
  if (!length || !strict) return [{ kind, column, length, bound: limit, strict }]
  // Lengths are whole.
  return [{ kind, column, length, bound: kind === 'low' ? limit + 1 : limit - 1, strict: false }]
}

const matching = ({ column, length }: Subject, operator: string, text: string): CheckTest => ({
  kind: 'match',
  column,
  pattern: length ? null : { operator, text },
})

function compared(expression: A_Expr): CheckTest[] {
  const op = operator(expression)
  const { lexpr, rexpr } = expression
  const [left, right] = [subject(lexpr), subject(rexpr)]
  if (left && right) return [{ kind: 'compare', column: left.column, other: right.column }]
  const [after, before] = [constant(rexpr), constant(lexpr)]
  if (left && after !== null) {
    return op.includes('~') ? [matching(left, op, after)] : bound(left, op, after)
  }
  return right && before !== null ? bound(right, FLIPPED[op] ?? op, before) : []
}

/** Elements of IN (…), and of = ANY (ARRAY[…]). */
function elements(value: Node | undefined): string[] | null {
  const node = bare(value)
  if (!node) return null
  const items = 'A_ArrayExpr' in node ? (node.A_ArrayExpr.elements ?? []) : listOf(node)
  const texts = items.map(constant)
  return texts.length > 0 && texts.every((text) => text !== null) ? texts : null
}

function listed({ lexpr, rexpr }: A_Expr): CheckTest[] {
  const of = subject(lexpr)
  const values = elements(rexpr)
  if (!of || !values) return []
  const list: CheckTest = { kind: 'list', column: of.column, values }
  if (!values.every(isNumber)) return [list]
  const numbers = values.map(Number)
  const limit = { column: of.column, length: of.length, strict: false }
  return [
    list,
    { ...limit, kind: 'low', bound: Math.min(...numbers) },
    { ...limit, kind: 'high', bound: Math.max(...numbers) },
  ]
}

function between({ lexpr, rexpr }: A_Expr): CheckTest[] {
  const of = subject(lexpr)
  const [low, high] = listOf(rexpr)
  if (!of) return []
  return [...bound(of, '>=', constant(low) ?? ''), ...bound(of, '<=', constant(high) ?? '')].filter(
    ({ kind }) => kind !== 'list',
  )
}

function ofExpression(expression: A_Expr): CheckTest[] {
  switch (expression.kind) {
    case 'AEXPR_OP':
      return compared(expression)
    case 'AEXPR_OP_ANY':
    case 'AEXPR_IN':
      return operator(expression) === '=' ? listed(expression) : []
    case 'AEXPR_BETWEEN':
      return between(expression)
    case 'AEXPR_LIKE':
    case 'AEXPR_ILIKE':
    case 'AEXPR_SIMILAR': {
      const of = subject(expression.lexpr)
      const text = expression.kind === 'AEXPR_SIMILAR' ? null : constant(expression.rexpr)
      if (!of) return []
      return text === null
        ? [{ kind: 'match', column: of.column, pattern: null }]
        : [matching(of, operator(expression), text)]
    }
    default:
      return []
  }
}

const isNull = (node: Node) => 'NullTest' in node && node.NullTest.nulltesttype === 'IS_NULL'

/** One or the other value: a list, if all alternatives are values of one column. */
function either(alternatives: readonly Node[]): CheckTest[] {
  const [only, ...others] = alternatives.filter((node) => !isNull(node))
  if (!only) return []
  if (others.length === 0) return testsOf(only)
  const lists = [only, ...others].flatMap((node) =>
    testsOf(node).filter(({ kind }) => kind === 'list'),
  )
  const [first] = lists
  if (first?.kind !== 'list' || lists.length !== others.length + 1) return []
  if (lists.some(({ column }) => column !== first.column)) return []
  return [{ ...first, values: lists.flatMap((one) => (one.kind === 'list' ? one.values : [])) }]
}

function testsOf(node: Node): CheckTest[] {
  if ('BoolExpr' in node) {
    const { boolop, args = [] } = node.BoolExpr
    if (boolop === 'AND_EXPR') return args.flatMap(testsOf)
    return boolop === 'OR_EXPR' ? either(args) : []
  }
  if ('A_Expr' in node) return ofExpression(node.A_Expr)
  if ('NullTest' in node) {
    const of = subject(node.NullTest.arg)
    return of ? [{ kind: 'present', column: of.column }] : []
  }
  if (!('FuncCall' in node)) return []
  // A function that says yes or no knows what it tests.
  return (node.FuncCall.args ?? []).flatMap((arg): CheckTest[] => {
    const of = subject(arg)
    return of ? [{ kind: 'match', column: of.column, pattern: null }] : []
  })
}

const MOST = 20_000
const known = new Map<string, readonly CheckTest[]>()

export function checkTests(expression: string): readonly CheckTest[] {
  const before = known.get(expression)
  if (before) return before
  const parsed = parseStatement(`SELECT ${expression}`)
  const statement = parsed.ok ? parsed.value : null
  const [target] =
    statement && 'SelectStmt' in statement ? (statement.SelectStmt.targetList ?? []) : []
  const node = target && 'ResTarget' in target ? target.ResTarget.val : undefined
  const tests = node ? testsOf(node) : []
  if (known.size >= MOST) known.clear()
  known.set(expression, tests)
  return tests
}

function isWithin(has: Bound, wanted: Bound): boolean {
  if (has.kind !== wanted.kind || has.length !== wanted.length) return false
  const beyond = wanted.kind === 'low' ? has.bound - wanted.bound : wanted.bound - has.bound
  return beyond > 0 || (beyond === 0 && (has.strict || !wanted.strict))
}

function suffices(has: CheckTest, wanted: CheckTest): boolean {
  switch (wanted.kind) {
    case 'present':
      return true
    case 'match':
      return has.kind === 'match' || has.kind === 'list'
    case 'list':
      return has.kind === 'list'
    case 'compare':
      return has.kind === 'compare' && has.other === wanted.other
    default:
      return isBound(has) && isWithin(has, wanted)
  }
}

const isBound = (test: CheckTest): test is Bound => test.kind === 'low' || test.kind === 'high'

/** Whether what holds already makes sure of a test. */
export const ensures = (has: readonly CheckTest[], wanted: CheckTest): boolean =>
  has.some((one) => one.column === wanted.column && suffices(one, wanted))
