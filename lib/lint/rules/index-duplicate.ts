import { z } from 'zod'
import { objectRemove } from '@/lib/commands/object-remove'
import type { AnyRecord, RecordOf } from '@/lib/kinds/kind-map'
import { call } from '../fix'
import type { Look } from '../look'
import { objectRule } from '../rule'

type Index = RecordOf<'index'>

interface Entry {
  /** What is indexed, in its order; each with its class, collation and direction. */
  readonly parts: readonly string[]
  readonly record: AnyRecord & { readonly name: string }
  readonly what: 'primary key' | 'unique constraint' | 'unique index' | 'index'
}

const partsOf = ({ elements }: Index) =>
  elements.map(
    ({ column, expression, opclass, collation, order, nulls }) =>
      `${column ?? expression}|${opclass ?? ''}|${collation ?? ''}|${order}|${nulls}`,
  )

const plainPart = (id: string) => `${id}|||asc|default`

/** What else holds the same rows: keys, and indexes on the same condition. */
function entriesOf(look: Look, index: Index): Entry[] {
  const forKeys = index.method === 'btree' && index.predicate === null
  return look.index.children(index.parent).flatMap((record): Entry[] => {
    if (record.kind === 'primary-key' && forKeys) {
      return [{ parts: record.columns.map(plainPart), record, what: 'primary key' }]
    }
    if (record.kind === 'unique' && forKeys && record.deferrable === 'no') {
      return [{ parts: record.columns.map(plainPart), record, what: 'unique constraint' }]
    }
    if (record.kind !== 'index' || record.id === index.id) return []
    if (record.method !== index.method || record.predicate !== index.predicate) return []
    return [{ parts: partsOf(record), record, what: record.unique ? 'unique index' : 'index' }]
  })
}

const holds = (index: Index, one: Index['include'][number]) =>
  index.include.some(
    ({ column, expression }) => column === one.column && expression === one.expression,
  )

const beginsWith = (long: readonly string[], short: readonly string[]) =>
  short.every((part, at) => long[at] === part)

type Topic = 'same' | 'primary-key' | 'unique' | 'prefix'

/** Why the index is not needed. Of two that are the same, the later one goes. */
function topicOf(
  index: Index,
  own: readonly string[],
  { parts, record, what }: Entry,
): Topic | null {
  const same = parts.length === own.length
  if (!beginsWith(parts, own) || !isCovered(index, record)) return null
  if (record.kind === 'index' && same && record.unique === index.unique) {
    return isLater(index, record) ? 'same' : null
  }
  if (index.unique)
    return same && what !== 'index' && record.kind !== 'index' ? keyTopic(what) : null
  if (what === 'index') return same ? null : 'prefix'
  return same ? keyTopic(what) : 'prefix'
}

const keyTopic = (what: Entry['what']): Topic => (what === 'primary key' ? 'primary-key' : 'unique')

const isLater = (index: Index, other: AnyRecord) =>
  other.rank < index.rank || (other.rank === index.rank && other.id < index.id)

/** What it carries along, the other must carry too. */
function isCovered(index: Index, other: AnyRecord): boolean {
  if (index.include.length === 0) return true
  return other.kind === 'index' && index.include.every((one) => holds(other, one))
}

export const indexDuplicate = objectRule({
  id: 'index-duplicate',
  area: 'postgresql',
  title: 'No index repeats another one',
  why: 'Every index is written at each insert and takes room in memory. One whose columns another index begins with finds nothing that the other would not, and keys have an index anyway.',
  topics: {
    same: 'No index is made twice',
    'primary-key': 'No index repeats the primary key',
    unique: 'No index repeats a unique key',
    prefix: 'No index is the beginning of another one',
  },
  options: z.strictObject({}),
  on: ['index'],
  check(index, look, report) {
    const table = look.index.get(index.parent)
    const isPart = table?.kind === 'table' && table.bound !== null
    if (index.attachedTo !== null || isPart) return
    const own = partsOf(index)
    for (const entry of entriesOf(look, index)) {
      // Only a btree can be searched by its beginning.
      if (index.method !== 'btree' && entry.parts.length !== own.length) continue
      const topic = topicOf(index, own, entry)
      if (topic === null) continue
      report(redundant(look, index, topic, entry))
      return
    }
  },
})

const redundant = (look: Look, index: Index, topic: Topic, { record, what }: Entry) => ({
  topic,
  attribute: 'elements',
  message: `The index ${look.name(index)} finds nothing that the ${what} ${record.name} would not${topic === 'prefix' ? ', which begins with the same columns' : ''}. Remove it.`,
  expected: record.name,
  fix: {
    title: `Remove ${index.name}`,
    safe: false,
    calls: () => [call(objectRemove, { id: index.id })],
  },
})
