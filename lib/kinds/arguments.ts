/** Arguments of functions, procedures and aggregates. */
import type { FunctionParameter, Node, TypeName } from '@pgsql/types'
import { dotted } from '@/lib/sql/ast/def-elem'
import { stringsOf } from '@/lib/sql/ast/node'
import { clipName, quoteIdent } from '@/lib/sql/lex/identifier'
import type { Argument } from './common'
import type { PrintContext } from './print-context'
import type { ReadContext } from './read-context'
import type { Visitor } from './traversal'

const MODES: Readonly<Record<string, Argument['mode']>> = {
  FUNC_PARAM_OUT: 'out',
  FUNC_PARAM_INOUT: 'inout',
  FUNC_PARAM_VARIADIC: 'variadic',
  FUNC_PARAM_TABLE: 'table',
}

export const parametersOf = (nodes: Node[] | undefined): FunctionParameter[] =>
  (nodes ?? []).flatMap((node) => ('FunctionParameter' in node ? [node.FunctionParameter] : []))

/** PostgreSQL takes the column's type once and for all, and forgets lengths and precisions. */
export function argumentType(node: TypeName | undefined, context: ReadContext): string {
  if (!node?.pct_type) return context.type(node ? { ...node, typmods: [] } : node)
  const parts = stringsOf(node.names)
  const relation = context.find('relation', parts.at(-3), parts.at(-2) ?? '')
  const id = relation && context.column(relation.id, parts.at(-1) ?? '')
  const column = id ? context.get(id) : undefined
  if (column && 'type' in column && column.type !== null) {
    return column.type.replace(/^((?:[^"(]|"[^"]*")*)\([\d, ]*\)/, '$1')
  }
  return `${dotted(parts)}%TYPE`
}

export const readArgument = (
  parameter: FunctionParameter,
  defaultText: string | null,
  context: ReadContext,
): Argument => ({
  name: parameter.name ? clipName(parameter.name) : null,
  mode: MODES[parameter.mode ?? ''] ?? 'in',
  type: argumentType(parameter.argType, context),
  default: defaultText,
})

export const visitArguments = (value: Argument[], visitor: Visitor): Argument[] =>
  value.map((argument) => ({
    ...argument,
    type: visitor.sql(argument.type, 'type'),
    default: argument.default === null ? null : visitor.sql(argument.default, 'expression'),
  }))

/** Those by which PostgreSQL tells routines of one name apart. */
export const inputTypes = (args: readonly Argument[]): string[] =>
  args.filter(({ mode }) => mode !== 'out' && mode !== 'table').map(({ type }) => type)

export function printArgument(argument: Argument, context: PrintContext): string {
  const { mode, name, type } = argument
  const words = mode === 'in' || mode === 'table' ? [] : [mode.toUpperCase()]
  if (name !== null) words.push(quoteIdent(name))
  words.push(context.type(type))
  if (argument.default !== null) words.push(`DEFAULT ${argument.default}`)
  return words.join(' ')
}
