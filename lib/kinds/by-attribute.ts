/** ALTER statements put together attribute by attribute. */
import { foreignOption, printOptions } from './alter-options'
import type { Option } from './common'
import type { KindName } from './kind-map'
import type { Alter, AlterAnswer, AlterStatement, MadeAnew, Refused } from './migrate-spec'

type Said = readonly (string | AlterStatement)[] | MadeAnew | Refused
type Handler<K extends KindName> = (change: Alter<K>) => Said
export type Handlers<K extends KindName> =
  | { readonly [attribute: string]: Handler<K> }
  | readonly (readonly [attribute: string, handler: Handler<K>])[]

const isEntries = <K extends KindName>(
  handlers: Handlers<K>,
): handlers is readonly (readonly [string, Handler<K>])[] => Array.isArray(handlers)

const isList = (said: Said): said is readonly (string | AlterStatement)[] => Array.isArray(said)

/** In the order of the handlers, of which an attribute may have several; one without any cannot be changed in place. */
export function byAttribute<K extends KindName>(
  handlers: Handlers<K>,
  disturbs: (change: Alter<K>) => boolean = () => false,
): (change: Alter<K>) => AlterAnswer {
  const list: readonly (readonly [string, Handler<K>])[] = isEntries(handlers)
    ? handlers
    : Object.entries(handlers)
  const known = new Set(list.map(([attribute]) => attribute))
  return (change) => {
    const rest = [...change.changed].filter((name) => !known.has(name))
    if (rest.length > 0) return { anew: `PostgreSQL cannot change its ${rest.join(', ')} in place` }
    const statements: AlterStatement[] = []
    for (const [attribute, handler] of list) {
      if (!change.changed.has(attribute)) continue
      const said = handler(change)
      if (!isList(said)) return said
      statements.push(...said.map((one) => statementOf(one, attribute)))
    }
    return { statements, disturbs: disturbs(change) }
  }
}

const statementOf = (said: string | AlterStatement, attribute: string): AlterStatement =>
  typeof said === 'string' ? { sql: said, attributes: [attribute] } : said

/** SET and RESET of storage options. */
export function optionChanges(
  head: string,
  was: readonly Option[],
  is: readonly Option[],
): string[] {
  const gone = was.filter(({ name }) => !is.some((other) => other.name === name))
  const set = is.filter((one) => !was.some((o) => o.name === one.name && o.value === one.value))
  return [
    ...(gone.length > 0 ? [`${head} RESET (${printOptions(gone, false)})`] : []),
    ...(set.length > 0 ? [`${head} SET (${printOptions(set, true)})`] : []),
  ]
}

/** OPTIONS (ADD …, SET …, DROP …) of foreign objects. */
export function foreignOptionChanges(
  head: string,
  was: readonly Option[],
  is: readonly Option[],
): string[] {
  const words = is.flatMap((one) => {
    const old = was.find(({ name }) => name === one.name)
    if (old?.value === one.value) return []
    return [`${old ? 'SET' : 'ADD'} ${foreignOption(one)}`]
  })
  for (const { name } of was)
    if (!is.some((other) => other.name === name))
      words.push(`DROP ${foreignOption({ name, value: null })}`)
  return words.length > 0 ? [`${head} OPTIONS (${words.join(', ')})`] : []
}

/** One clause of ALTER for each entry of a list that is about one column each. */
export const entryChanges = <E extends { column: string }>(
  was: readonly E[],
  is: readonly E[],
  say: (column: string, entry: E | null) => string,
): string[] => [
  ...was
    .filter(({ column }) => !is.some((other) => other.column === column))
    .map(({ column }) => say(column, null)),
  ...is
    .filter((entry) => !was.some((other) => JSON.stringify(other) === JSON.stringify(entry)))
    .map((entry) => say(entry.column, entry)),
]
