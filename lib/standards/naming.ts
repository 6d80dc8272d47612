/** Names as a profile gives them. None is longer than PostgreSQL keeps; whether one is free is for the caller to see. */
import { entityOf } from './entity'
import { fill, nameFrom, type Words } from './name-template'
import type { Profile } from './schema'
import { plural, singular, snakeCase } from './words'

const named = (profile: Profile, template: string, words: Words): string =>
  nameFrom(profile.names.tooLong, template, words)

const joined = (columns: readonly string[]) => columns.join('_')

/** From what somebody says: “Order item” becomes order_items. */
export function tableName(
  profile: Profile,
  spoken: string,
  { component = '', type = null }: { component?: string; type?: string | null } = {},
): string {
  const { template, number, types } = profile.names.table
  const word = snakeCase(spoken)
  const entity = number === 'plural' ? plural(word) : word
  return named(profile, template, {
    component: snakeCase(component),
    entity,
    type: type ?? types[0] ?? '',
  })
}

/** Of a table that ties two others together. */
export function junctionName(profile: Profile, one: string, other: string): string {
  const { template, sorted } = profile.names.junction
  const pair = [entityOf(profile, one), entityOf(profile, other)]
  const [first = '', second = ''] = sorted ? pair.sort() : pair
  return named(profile, template, { one: first, singular: singular(first), other: second })
}

export const primaryKeyColumn = (profile: Profile, table: string): string =>
  named(profile, profile.names.primaryKeyColumn, { singular: singular(entityOf(profile, table)) })

interface Reference {
  /** The table that is referred to, and the column of its key. */
  readonly table: string
  readonly key: string
  readonly role?: string | null
  /** The table refers to itself. */
  readonly itself?: boolean
}

export function foreignKeyColumn(profile: Profile, reference: Reference): string {
  const { table, key, role = null, itself = false } = reference
  const { names } = profile
  const one = singular(entityOf(profile, table))
  const words = { singular: one, key }
  if (role !== null) return named(profile, names.roleColumn, { role: snakeCase(role), key })
  if (itself) return named(profile, names.parentColumn, words)
  if (key === one || key.startsWith(`${one}_`)) return key
  return named(profile, names.foreignKeyColumn, words)
}

export const primaryKeyName = (profile: Profile, table: string): string =>
  named(profile, profile.names.primaryKey, { table })

export const foreignKeyName = (
  profile: Profile,
  table: string,
  ref: string,
  columns: readonly string[],
): string => named(profile, profile.names.foreignKey, { table, ref, columns: joined(columns) })

export const uniqueName = (profile: Profile, table: string, columns: readonly string[]): string =>
  named(profile, profile.names.unique, { table, columns: joined(columns) })

/** `what` is a word for what is tested; {column} in it stands for the column. */
export const checkName = (profile: Profile, table: string, column: string, what: string): string =>
  named(profile, profile.names.check, { table, column, what: fill(what, { column }) })

export interface IndexWish {
  readonly table: string
  readonly columns: readonly string[]
  readonly method?: string
  readonly unique?: boolean
  readonly predicate?: string | null
  readonly covering?: boolean
}

/** A short word for the rows that a partial index holds. */
function predicateWord(predicate: string): string {
  if (/\bdeleted\w*\b/i.test(predicate)) return 'live'
  const quoted = /'([^']+)'/.exec(predicate)?.[1]
  const column = /^\W*(?:is_)?([a-z_][a-z0-9_]*)/i.exec(predicate)?.[1]
  return snakeCase(quoted ?? column ?? 'partial')
}

function indexType(columns: readonly string[], method: string, unique: boolean): string {
  if (unique) return 'unique'
  return columns.length > 1 ? 'composite' : method
}

/** With the endings that its method, its rows and its columns bring along. */
export function indexTemplate({ names }: Profile, wish: IndexWish): string {
  let template = wish.unique ? names.uniqueIndex : names.index
  template += names.methodEnding[wish.method ?? 'btree'] ?? ''
  if (wish.covering) template += names.coveringEnding ?? ''
  if (wish.predicate && names.partialEnding !== null) template += names.partialEnding
  return template
}

export const indexWords = (wish: IndexWish): Words => ({
  table: wish.table,
  columns: joined(wish.columns),
  type: indexType(wish.columns, wish.method ?? 'btree', wish.unique ?? false),
  predicate: wish.predicate ? predicateWord(wish.predicate) : '',
})

export const indexName = (profile: Profile, wish: IndexWish): string =>
  named(profile, indexTemplate(profile, wish), indexWords(wish))

/** Of an enumerated type that one column has. */
export function typeName(profile: Profile, table: string, column: string): string {
  const one = singular(entityOf(profile, table))
  if (column.startsWith(`${one}_`)) return column
  return named(profile, profile.names.type, { singular: one, column })
}

export const triggerName = (profile: Profile, table: string, routine: string): string =>
  named(profile, profile.names.trigger, { table, function: routine })

export const updatedAtTrigger = (profile: Profile, table: string): string =>
  named(profile, profile.names.updatedAtTrigger, {
    table,
    function: profile.names.updatedAtFunction,
  })

export const activeViewName = (profile: Profile, table: string): string =>
  named(profile, profile.names.activeView, { table })
