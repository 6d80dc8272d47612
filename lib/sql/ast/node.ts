import type { A_Const, Node } from '@pgsql/types'

/** The text of a String node; empty for anything else. */
export const stringOf = (node: Node | undefined): string =>
  node && 'String' in node ? (node.String.sval ?? '') : ''

export const stringsOf = (nodes: Node[] | undefined): string[] => (nodes ?? []).map(stringOf)

export const listOf = (node: Node | undefined): Node[] =>
  node && 'List' in node ? (node.List.items ?? []) : []

export interface QualifiedName {
  schema: string | undefined
  name: string
}

/** A dotted name; a database in front of the schema is not looked at. */
export function qualifiedName(parts: string[]): QualifiedName {
  return { schema: parts.at(-2), name: parts.at(-1) ?? '' }
}

/** The name of the node's one field: CreateStmt, String, List… */
export const tagOf = (node: Node): string => Object.keys(node)[0] ?? ''

/** The value of a constant, as text. */
export function constantText(node: Node | undefined): string | null {
  if (!node) return null
  if ('String' in node) return node.String.sval ?? ''
  if ('Integer' in node) return String(node.Integer.ival ?? 0)
  if ('Float' in node) return node.Float.fval ?? '0'
  if ('Boolean' in node) return String(node.Boolean.boolval ?? false)
  return 'A_Const' in node ? literalText(node.A_Const) : null
}

function literalText({ sval, ival, fval, boolval, bsval }: A_Const): string | null {
  if (sval) return sval.sval ?? ''
  if (ival) return String(ival.ival ?? 0)
  if (fval) return fval.fval ?? '0'
  if (boolval) return String(boolval.boolval ?? false)
  return bsval ? (bsval.bsval ?? '') : null
}
