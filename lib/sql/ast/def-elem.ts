/** `name = value` lists, in which the grammar gives a value many shapes. */
import type { DefElem, Node, TypeName } from '@pgsql/types'
import { quoteIdent, quoteLiteral } from '../lex/identifier'
import { constantText, listOf, stringsOf } from './node'

export const defElems = (nodes: Node[] | undefined): DefElem[] =>
  (nodes ?? []).flatMap((node) => ('DefElem' in node ? [node.DefElem] : []))

export const nameOf = (element: DefElem): string => element.defname ?? ''

/** A value that is a name: of a function, a type, a dictionary; or a bare word. */
export function namePartsOf(arg: Node | undefined): string[] {
  if (!arg) return []
  if ('TypeName' in arg) return stringsOf(arg.TypeName.names)
  if ('List' in arg) return stringsOf(listOf(arg))
  const text = constantText(arg)
  return text === null ? [] : [text]
}

export const typeOf = (arg: Node | undefined): TypeName | undefined => {
  if (!arg) return undefined
  if ('TypeName' in arg) return arg.TypeName
  return 'String' in arg ? { names: [arg], typemod: -1 } : undefined
}

/** A value that is a string, however it is written. */
export const wordOf = (arg: Node | undefined): string => namePartsOf(arg).join('.')

const FALSE = new Set(['false', 'off', 'no', '0'])
/** A bare name means true. */
export const isTrue = (arg: Node | undefined): boolean =>
  arg === undefined || !FALSE.has(wordOf(arg).toLowerCase())

/** The value as SQL that gives the same value again: numbers bare, all else as a string. */
export const literalOf = (arg: Node): string =>
  'Integer' in arg || 'Float' in arg ? wordOf(arg) : quoteLiteral(wordOf(arg))

export const dotted = (parts: readonly string[]): string => parts.map(quoteIdent).join('.')
