/** Names as a profile gives them. None is longer than PostgreSQL keeps; whether one is free is for the caller to see. */
import { digest } from '@/lib/digest'
import { byteLength, clipName, MAX_NAME_BYTES } from '@/lib/sql/lex/identifier'
import { entityOf } from './entity'
import type { Profile } from './schema'
import { plural, singular, snakeCase } from './words'

type Words = Readonly<Record<string, string>>

/** A word that is missing takes the underscore beside it along. */
function fill(template: string, words: Words): string {
  const name = template.replaceAll(/_?\{([^}]*)\}/g, (place, word: string) => {
    const value = words[word] ?? ''
    return value !== '' && place.startsWith('_') ? `_${value}` : value
  })
  const [first] = /^\{[^}]*\}/.exec(template) ?? []
  return first !== undefined && words[first.slice(1, -1)] === '' ? name.replace(/^_/, '') : name
}

/** As PostgreSQL does it: a character at a time off the longest word. */
function cut(template: string, words: Words): string {
  const short = { ...words }
  for (;;) {
    const name = fill(template, short)
    const [longest] = Object.entries(short).sort(([, a], [, b]) => byteLength(b) - byteLength(a))
    if (byteLength(name) <= MAX_NAME_BYTES || !longest || longest[1].length <= 1) {
      return clipName(name)
    }
    short[longest[0]] = clipName(longest[1], byteLength(longest[1]) - 1)
  }
}

const HASH_DIGITS = 8

function named(profile: Profile, template: string, words: Words): string {
  const name = fill(template, words)
  if (byteLength(name) <= MAX_NAME_BYTES) return name
  if (profile.names.tooLong === 'cut') return cut(template, words)
  const head = clipName(name, MAX_NAME_BYTES - HASH_DIGITS - 1)
  return `${head}_${digest(name).slice(0, HASH_DIGITS)}`
}

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

export function indexName(profile: Profile, wish: IndexWish): string {
  const { table, columns, method = 'btree', unique = false } = wish
  const { names } = profile
  let template = unique ? names.uniqueIndex : names.index
  template += names.methodEnding[method] ?? ''
  if (wish.covering) template += names.coveringEnding ?? ''
  if (wish.predicate && names.partialEnding !== null) template += names.partialEnding
  return named(profile, template, {
    table,
    columns: joined(columns),
    type: indexType(columns, method, unique),
    predicate: wish.predicate ? predicateWord(wish.predicate) : '',
  })
}

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
