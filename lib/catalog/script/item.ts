/** A piece of the script: it stands after everything that it needs, otherwise in order of stage. */
import type { Fact } from '@/lib/catalog/fact'

export interface Item {
  stage: number
  sql: string
  /** The catalogue address of what this piece makes; others may need it. */
  makes?: string
  needs: string[]
}

export const STAGE = {
  role: 0,
  schema: 1,
  extension: 2,
  shellType: 3,
  type: 4,
  routine: 5,
  operator: 6,
  textSearch: 7,
  foreign: 8,
  sequence: 9,
  table: 10,
  columnSetting: 11,
  default: 12,
  ownedBy: 13,
  view: 14,
  key: 15,
  check: 16,
  index: 17,
  attach: 18,
  foreignKey: 19,
  inheritedAfter: 20,
  statistics: 21,
  trigger: 22,
  policy: 23,
  publication: 24,
  comment: 25,
  owner: 26,
  grant: 27,
  defaultPrivileges: 28,
  eventTrigger: 29,
} as const

export const text = (fact: Fact, attribute: string): string | undefined => {
  const value = fact.values[attribute]
  return value === undefined || value === null || Array.isArray(value) ? undefined : String(value)
}

export const list = (fact: Fact, attribute: string): readonly string[] => {
  const value = fact.values[attribute]
  return Array.isArray(value) ? value : []
}

export const flag = (fact: Fact, attribute: string): boolean => fact.values[attribute] === true

export const literal = (value: string) =>
  value.includes('\\')
    ? `E'${value.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`
    : `'${value.replaceAll("'", "''")}'`

/** The last part of a name that hangs on a parent: `users_pkey` of `app.users.users_pkey`. */
export const localName = (fact: Fact) =>
  fact.parent === undefined ? fact.name : fact.name.slice(fact.parent.length + 1)

export const addressOfObject = (address: string) => address.replace(/:\d+$/, ':0')

/** `name=value` settings as `name=value`, quoted where the value asks for it. */
export const settings = (entries: readonly string[]) =>
  entries
    .map((entry) => {
      const at = entry.indexOf('=')
      const value = entry.slice(at + 1)
      return `${entry.slice(0, at)}=${/^[\w.-]+$/.test(value) ? value : literal(value)}`
    })
    .join(', ')

/** Options of the foreign-data kind: OPTIONS (name 'value'). */
export const foreignOptions = (entries: readonly string[]) =>
  entries.length === 0
    ? ''
    : ` OPTIONS (${entries
        .map((entry) => {
          const at = entry.indexOf('=')
          return `"${entry.slice(0, at)}" ${literal(entry.slice(at + 1))}`
        })
        .join(', ')})`

/** Each attribute that has a value as `KEYWORD = value`. */
export const parameters = (pairs: readonly (readonly [string, string | undefined])[]) =>
  pairs.flatMap(([name, value]) => (value === undefined ? [] : [`${name} = ${value}`])).join(', ')
