/** ALTER … MAPPING folded into what a configuration says: a copy of a built-in one says only what differs from it. */
import type { AlterTSConfigType } from '@pgsql/types'
import type { ReadContext } from '../read-context'
import { builtInMappings } from './built-in'
import type { TextSearchConfiguration } from './model'

type Mappings = TextSearchConfiguration['mappings']
type Copied = ReadonlyMap<string, string>

export interface MappingChange {
  kind: AlterTSConfigType
  tokens: readonly string[]
  dictionaries: readonly string[]
  missingOk: boolean
}

const NOTHING: Copied = new Map()
const copiedBy = (record: Pick<TextSearchConfiguration, 'copy'>): Copied =>
  (record.copy === null ? null : builtInMappings(record.copy)) ?? NOTHING

function current(mappings: Mappings, copied: Copied, token: string): string[] {
  const own = mappings.find((mapping) => mapping.token === token)
  if (own) return own.dictionaries
  const dictionary = copied.get(token)
  return dictionary === undefined ? [] : [dictionary]
}

function set(mappings: Mappings, copied: Copied, token: string, dictionaries: string[]): Mappings {
  const others = mappings.filter((mapping) => mapping.token !== token)
  if (dictionaries.length === 0 && !copied.has(token)) return others
  if (dictionaries.length === 1 && dictionaries[0] === copied.get(token)) return others
  return [...others, { token, dictionaries }]
}

const plainName = (dictionary: string) => dictionary.replace(/^pg_catalog\./, '')

/** The token's dictionaries afterwards, or why PostgreSQL would refuse. */
function nextFor(token: string, before: string[], change: MappingChange): string[] | string {
  if (change.kind.startsWith('ALTER_TSCONFIG_REPLACE')) {
    const [from = '', to = ''] = change.dictionaries
    return before.map((name) => (plainName(name) === plainName(from) ? to : name))
  }
  if (change.kind === 'ALTER_TSCONFIG_DROP_MAPPING') {
    return before.length > 0 || change.missingOk ? [] : `has no mapping for ${token}`
  }
  if (change.kind === 'ALTER_TSCONFIG_ADD_MAPPING' && before.length > 0) {
    return `has a mapping for ${token} already; ALTER MAPPING changes it`
  }
  return [...change.dictionaries]
}

export function changeMappings(
  record: Pick<TextSearchConfiguration, 'name' | 'copy' | 'mappings'>,
  change: MappingChange,
  context: ReadContext,
): Mappings {
  const copied = copiedBy(record)
  const all = [...copied.keys(), ...record.mappings.map(({ token }) => token)]
  let { mappings } = record
  for (const token of new Set(change.tokens.length === 0 ? all : change.tokens)) {
    const before = current(mappings, copied, token)
    const next = nextFor(token, before, change)
    if (typeof next === 'string') {
      context.refuse(`text search configuration "${record.name}" ${next}`)
    } else if (next.join() !== before.join()) mappings = set(mappings, copied, token, next)
  }
  return mappings
}

/** The word that begins each statement: a copy has some mappings already. */
export function mappingVerb(
  record: Pick<TextSearchConfiguration, 'copy'>,
  mapping: Mappings[number],
): 'ADD' | 'ALTER' | 'DROP' {
  if (mapping.dictionaries.length === 0) return 'DROP'
  return copiedBy(record).has(mapping.token) ? 'ALTER' : 'ADD'
}
