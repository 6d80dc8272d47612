/** What an object becomes: what the incoming one says, in the words of the current one where they mean the same. */
import { attributeValue } from '@/lib/document/attributes'
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import { attributesOf, visitRecord } from '@/lib/kinds/visit-record'
import { contentOf } from './content'
import type { MatchContext } from './context'

interface Keyed {
  readonly key: string
}

const isKeyed = (value: unknown): value is Keyed =>
  typeof value === 'object' && value !== null && 'key' in value && typeof value.key === 'string'

const allKeyed = (value: unknown): value is readonly Keyed[] =>
  Array.isArray(value) && value.every(isKeyed)

function freeKey(wished: string, taken: ReadonlySet<string>): string {
  let key = wished
  for (let n = 2; taken.has(key); n++) key = `${wished} ${n}`
  return key
}

/** Entries that stay keep their keys; where one alone of a list differs, it is that one with other content. */
function adoptKeys(ours: readonly Keyed[], theirs: readonly Keyed[]): Keyed[] {
  const free = new Map(ours.map((entry) => [contentOf(entry), entry]))
  const kept = theirs.map((entry) => {
    const same = free.get(contentOf(entry))
    if (same) free.delete(contentOf(entry))
    return same ?? null
  })
  const fresh = kept.flatMap((entry, i) => (entry ? [] : [i]))
  const [only, another] = fresh
  const [left] = free.values()
  if (only !== undefined && another === undefined && left && ours.length === theirs.length) {
    kept[only] = left
  }
  const taken = new Set(kept.flatMap((entry) => entry?.key ?? []))
  return theirs.map((entry, i) => {
    const key = kept[i]?.key ?? freeKey(entry.key, taken)
    taken.add(key)
    return { ...entry, key }
  })
}

const adopted = (ours: unknown, theirs: unknown): unknown =>
  allKeyed(ours) && allKeyed(theirs) ? adoptKeys(ours, theirs) : theirs

/** Said by statements of their own, so that a script that only adds need not repeat them. */
const SAID_APART: ReadonlySet<string> = new Set(['comment', 'owner'])

export interface Place {
  parent: Id | null
  rank: string
}

/** The incoming record with the ids of the result. */
export const withIds = (theirs: AnyRecord, idOf: (id: Id) => Id): AnyRecord =>
  visitRecord(theirs, { id: idOf, sql: (text) => text })

export function adopt(
  context: MatchContext,
  ours: AnyRecord,
  theirs: AnyRecord,
  idOf: (id: Id) => Id,
  { parent, rank }: Place,
): AnyRecord {
  const mapped = withIds(theirs, idOf)
  const changed: Record<string, unknown> = {}
  let onlySpelling = true
  for (const [name, spec] of Object.entries(attributesOf(ours.kind))) {
    const mine = attributeValue(ours, name)
    const other = attributeValue(theirs, name)
    const unsaid = context.scope === 'add' && SAID_APART.has(name) && other === null
    if (unsaid || context.ourTexts.of(spec, mine) === context.theirTexts.of(spec, other)) continue
    changed[name] = adopted(mine, attributeValue(mapped, name))
    onlySpelling &&= spec.compare === 'spelling'
  }
  const samePlace = ours.parent === parent && ours.rank === rank
  if (onlySpelling) return samePlace ? ours : { ...ours, parent, rank }
  return { ...ours, ...changed, parent, rank }
}
