/** Who depends on an object that a script drops: by id, and by name inside SQL text. */
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import { kindOf } from '@/lib/kinds/registry'
import { visitRecord } from '@/lib/kinds/visit-record'
import { findReferences } from '../references/find'
import type { ModelBuilder } from './builder'

export interface Dependants {
  /** Those that do not go away by themselves. */
  blocking: AnyRecord[]
  /** For a message. */
  names: string
}

/** PostgreSQL drops these with what they belong to, without being asked to. */
const followsAlong = (record: AnyRecord, gone: ReadonlySet<Id>) =>
  'ownedBy' in record ||
  'replicaIdentity' in record ||
  ('bound' in record && record.bound !== null) ||
  (record.parent !== null && gone.has(record.parent))

function mentions(
  record: AnyRecord,
  spaces: ReadonlySet<string>,
  schema: string,
  name: string,
): boolean {
  let found = false
  visitRecord(record, {
    id: (id) => id,
    sql: (text, grammar) => {
      if (!found && grammar !== 'routine' && text.includes(name)) {
        found = findReferences(text, grammar).some(
          (reference) =>
            reference.name === name &&
            spaces.has(reference.space) &&
            reference.strength === 'hard' &&
            (reference.schema === null || reference.schema === schema),
        )
      }
      return text
    },
  })
  return found
}

/** Whether a table's own text (a check, an index) names one of its columns. */
export function mentionsColumn(record: AnyRecord, column: string): boolean {
  let found = false
  visitRecord(record, {
    id: (id) => id,
    sql: (text, grammar) => {
      found ||=
        text.includes(column) &&
        findReferences(text, grammar).some(
          ({ space, name }) => space === 'column' && name === column,
        )
      return text
    },
  })
  return found
}

function byText(model: ModelBuilder, record: AnyRecord, gone: ReadonlySet<Id>): AnyRecord[] {
  if (!('name' in record)) return []
  const spaces = new Set<string>(kindOf(record.kind).spaces.map(({ space }) => space))
  spaces.delete('column')
  if (![...spaces].some((space) => ['relation', 'type', 'routine'].includes(space))) return []
  const top = model.get(model.schemaOf(record) ?? record.id)
  const schema = 'name' in top ? top.name : ''
  return [...model.all()].filter(
    (other) => !gone.has(other.id) && mentions(other, spaces, schema, record.name),
  )
}

export function dependants(model: ModelBuilder, record: AnyRecord): Dependants {
  const parts = model.below(record.id)
  const gone = new Set([record.id, ...parts.map(({ id }) => id)])
  const byId = [...gone].flatMap((id) => model.referrers(id))
  const all = new Set([...byId, ...byText(model, record, gone)])
  const blocking = [...all].filter((other) => !gone.has(other.id) && !followsAlong(other, gone))
  const names = blocking.map((other) =>
    'name' in other ? `${other.kind} "${other.name}"` : other.kind,
  )
  return { blocking, names: names.slice(0, 3).join(', ') }
}
