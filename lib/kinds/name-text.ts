/**
 * Names of other objects as text. The reference finder must know what sort of object a name means, so a name is
 * shown to it inside a small expression that can mean nothing else.
 */
import { dotted } from '@/lib/sql/ast/def-elem'
import { quoteIdent } from '@/lib/sql/lex/identifier'
import type { Id } from './common'
import type { PrintContext } from './print-context'
import type { ReadContext } from './read-context'
import type { Space } from './spaces'
import type { AttributeSpec, Visitor } from './traversal'

/** As written, with its schema where only the script's search path would find it. */
export function nameText(context: ReadContext, space: Space, parts: readonly string[]): string {
  const name = parts.at(-1) ?? ''
  const schema = parts.at(-2)
  if (schema !== undefined) return dotted([schema, name])
  const found = context.find(space, undefined, name)
  const owner = found ? context.schemaName(found) : 'public'
  return owner === 'public' ? dotted([name]) : dotted([owner, name])
}

export type Wrapped = (text: string, visitor: Visitor) => string

const within =
  (before: string, after: string): Wrapped =>
  (text, visitor) =>
    visitor
      .sql(`${before}${text}${after}`, 'expression')
      .slice(before.length, after.length > 0 ? -after.length : undefined)

export const visitRoutine = within('', '()')
export const visitCollation = within("'' COLLATE ", '')
export const visitOperator = within('1 ', ' 1')
const asDictionary = within("'", "'::regdictionary")
export const visitDictionary: Wrapped = (text, visitor) =>
  asDictionary(text.replaceAll("'", "''"), visitor).replaceAll("''", "'")
export const visitType: Wrapped = (text, visitor) => visitor.sql(text, 'type')
const plainName = (text: string) =>
  text.startsWith('"') ? text.slice(1, -1).replaceAll('""', '"') : text

/** A column of the object that the record belongs to, by its plain name. */
export const visitColumn: Wrapped = (name, visitor) =>
  plainName(visitor.sql(quoteIdent(name), 'expression'))
/** A schema by its plain name. */
export const visitSchema: Wrapped = (text, visitor) =>
  plainName(visitor.sql(`${quoteIdent(text)}.x`, 'name').slice(0, -2))

export const named = (label: string, visit: Wrapped): AttributeSpec<string> => ({
  label,
  compare: 'sql',
  visit: (value, visitor) => visit(value, visitor),
})

export const optionallyNamed = (label: string, visit: Wrapped): AttributeSpec<string | null> => ({
  label,
  compare: 'sql',
  visit: (value, visitor) => (value === null ? null : visit(value, visitor)),
})

/** What stands before a name in the schema of `id`, for names that are no identifiers: operators. */
export const schemaPrefix = (context: PrintContext, id: Id): string =>
  context.nameBeside(id, 'x').slice(0, -1)
