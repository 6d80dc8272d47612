/** `SET name = value` as part of a function or a role. */
import type { Node, VariableSetStmt } from '@pgsql/types'
import type { Option } from '@/lib/kinds/common'
import { quoteIdent, quoteLiteral } from '../lex/identifier'
import { constantText, stringsOf } from './node'

const PLAIN = /^[a-z_][a-z0-9_]*$/

function valueText(node: Node): string {
  if ('TypeCast' in node) {
    const type = stringsOf(node.TypeCast.typeName?.names).at(-1) ?? 'text'
    return `${type} ${quoteLiteral(constantText(node.TypeCast.arg) ?? '')}`
  }
  const text = constantText(node) ?? ''
  if (!('A_Const' in node) || !node.A_Const.sval) return text
  return PLAIN.test(text) && quoteIdent(text) === text ? text : quoteLiteral(text)
}

/** The settings after this change. A null value stands for FROM CURRENT. */
export function withSetting(settings: readonly Option[], change: VariableSetStmt): Option[] {
  if (change.kind === 'VAR_RESET_ALL') return []
  const name = change.name ?? ''
  const others = settings.filter((option) => option.name !== name)
  if (change.kind === 'VAR_SET_CURRENT') return [...others, { name, value: null }]
  if (change.kind !== 'VAR_SET_VALUE') return others
  return [...others, { name, value: (change.args ?? []).map(valueText).join(', ') }]
}

export function printSetting({ name, value }: Option): string {
  const words = name.split('.').map(quoteIdent).join('.')
  return value === null ? `SET ${words} FROM CURRENT` : `SET ${words} TO ${value}`
}
