/** A type as somebody writes it, as the model writes it: int as integer, serial as an integer that counts. */

import { stringsOf } from './ast/node'
import { typeText } from './ast/type-name'
import { parseStatement } from './parse'

export interface WrittenType {
  readonly type: string
  /** serial and its like: no types, but integers with a sequence behind them. */
  readonly counts: boolean
}

const SERIAL: Readonly<Record<string, string>> = {
  smallserial: 'smallint',
  serial2: 'smallint',
  serial: 'integer',
  serial4: 'integer',
  bigserial: 'bigint',
  serial8: 'bigint',
}

/** `schemaOf` gives the schema of a user's type, or null where the name alone says it. Null: this is no type. */
export function readType(
  text: string,
  schemaOf: (name: string) => string | null,
): WrittenType | null {
  const parsed = parseStatement(`SELECT CAST(NULL AS ${text}\n)`)
  const select =
    parsed.ok && parsed.value && 'SelectStmt' in parsed.value ? parsed.value.SelectStmt : null
  // Anything besides the one cast means that the text was more than a type.
  if (!select || Object.keys(select).some((key) => !EXPECTED.has(key))) return null
  const [target, ...more] = select.targetList ?? []
  const value =
    target && more.length === 0 && 'ResTarget' in target ? target.ResTarget.val : undefined
  const typeName = value && 'TypeCast' in value ? value.TypeCast.typeName : undefined
  if (!typeName) return null
  const names = stringsOf(typeName.names)
  const counted = names.length === 1 ? SERIAL[names[0] ?? ''] : undefined
  if (counted) return { type: counted, counts: true }
  return { type: typeText(typeName, (_, name) => schemaOf(name)), counts: false }
}

const EXPECTED = new Set(['targetList', 'limitOption', 'op'])
