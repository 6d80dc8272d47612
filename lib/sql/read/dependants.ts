/** Who depends on an object that a script drops: by id, and by name inside SQL text. */
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import { kindOf } from '@/lib/kinds/registry'
import { visitRecord } from '@/lib/kinds/visit-record'
import { findReferences } from '../references/find'
import { mayMention } from '../references/may-mention'
import type { Reference } from '../references/reference'
import type { ModelBuilder } from './builder'
import { isColumnOf, targetOf } from './carry'

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

/** Whether a record's text names something; `text` is where the reference stands. */
interface Search {
  mayBeIn: (text: string) => boolean
  isMeant: (reference: Reference, record: AnyRecord, text: string) => boolean
}

/** A constant of type regclass is bound when it is read, one of type text only when it is used. */
const isBound = ({ strength, form, end }: Reference, text: string) =>
  strength === 'hard' || (form === 'literal' && !/^"?'\s*::\s*text\b/.test(text.slice(end)))

function mentions(record: AnyRecord, search: Search, only?: (attribute: string) => boolean) {
  let found = false
  visitRecord(
    record,
    {
      id: (id) => id,
      sql: (text, grammar) => {
        if (!found && grammar !== 'routine' && search.mayBeIn(text)) {
          found = findReferences(text, grammar).some((each) => search.isMeant(each, record, text))
        }
        return text
      },
    },
    only,
  )
  return found
}

const SEARCHED = ['relation', 'type', 'routine']

/** Null for what no text can name. */
function searchFor(model: ModelBuilder, record: AnyRecord): Search | null {
  const target = targetOf(model, record)
  if (!target) return null
  const mayBeIn = mayMention(target.name)
  if (target.spaces.has('column')) {
    const table = record.parent && targetOf(model, model.get(record.parent))
    if (!table) return null
    const isOwn = (other: AnyRecord) => other.parent === record.parent
    return {
      mayBeIn,
      isMeant: (each, other) => isColumnOf(each, target.name, table, isOwn(other)),
    }
  }
  const spaces = new Set<string>(kindOf(record.kind).spaces.map(({ space }) => space))
  if (!SEARCHED.some((space) => spaces.has(space))) return null
  return {
    mayBeIn,
    isMeant: (each, _, text) =>
      each.name === target.name &&
      spaces.has(each.space) &&
      isBound(each, text) &&
      (each.schema === null || each.schema === target.schema),
  }
}

/** Whether a table's own text (a check, an index) names one of its columns. */
export function mentionsColumn(record: AnyRecord, column: string): boolean {
  const isMeant = ({ space, name }: Reference) => space === 'column' && name === column
  return mentions(record, { mayBeIn: mayMention(column), isMeant })
}

function byText(model: ModelBuilder, record: AnyRecord, gone: ReadonlySet<Id>): AnyRecord[] {
  const search = searchFor(model, record)
  if (!search) return []
  return [...model.all()].filter((other) => !gone.has(other.id) && mentions(other, search))
}

/** All that a schema holds can be named by text elsewhere; of a table, only the table itself. */
const named = (record: AnyRecord, parts: readonly AnyRecord[]) =>
  record.parent === null ? parts.filter(({ parent }) => parent === record.id) : []

export function dependants(model: ModelBuilder, record: AnyRecord): Dependants {
  const parts = model.below(record.id)
  const gone = new Set([record.id, ...parts.map(({ id }) => id)])
  const byId = [...gone].flatMap((id) => model.referrers(id))
  const inText = [record, ...named(record, parts)].flatMap((each) => byText(model, each, gone))
  const all = new Set([...byId, ...inText])
  const blocking = [...all].filter((other) => !gone.has(other.id) && !followsAlong(other, gone))
  const names = blocking.map((other) =>
    'name' in other ? `${other.kind} "${other.name}"` : other.kind,
  )
  return { blocking, names: names.slice(0, 3).join(', ') }
}

/** Only the default of `record` depends on what goes away. */
export function isOnlyDefault(model: ModelBuilder, record: AnyRecord, gone: AnyRecord): boolean {
  if (!('default' in record) || record.default === null) return false
  const all = [gone, ...named(gone, model.below(gone.id))]
  const searches = all.flatMap((each) => searchFor(model, each) ?? [])
  const inAny = (only: (attribute: string) => boolean) =>
    searches.some((search) => mentions(record, search, only))
  return inAny((name) => name === 'default') && !inAny((name) => name !== 'default')
}
