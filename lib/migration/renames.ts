/** What ALTER … RENAME and SET SCHEMA do: to the objects, and to all that PostgreSQL itself keeps up with them. */
import { carry } from '@/lib/commands/carry'
import { derivedNames } from '@/lib/commands/derived-names'
import type { Document } from '@/lib/document/document'
import { indexOf } from '@/lib/document/document-index'
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import { kindOf } from '@/lib/kinds/registry'
import { visitRecord } from '@/lib/kinds/visit-record'
import type { Replacement } from '@/lib/sql/references/rewrite'
import { applyAll } from '@/lib/steps/apply'

export interface Rename {
  readonly id: Id
  /** Null where it keeps its name. */
  readonly name: string | null
  /** The schema that it moves to. */
  readonly schema: Id | null
}

const inSchema = ({ kind }: AnyRecord) =>
  kindOf(kind).spaces.some(({ scope }) => scope === 'schema')

/** The schema that it moves to, if it does. */
function newHome(before: Document, after: Document, was: AnyRecord, is: AnyRecord): Id | null {
  if (was.parent === is.parent || was.parent === null || !inSchema(was)) return null
  const isTop = indexOf(before).top(was).id === was.parent
  return isTop && indexOf(after).top(is).id === is.parent ? is.parent : null
}

const isOurs = ({ kind }: AnyRecord) =>
  kindOf(kind).scope === 'model' && kindOf(kind).migrate?.ignored !== true

/** Objects that both documents hold under different names, or in different schemas. */
export function renamesBetween(before: Document, after: Document): Rename[] {
  const found: Rename[] = []
  for (const was of before.records.values()) {
    const is = after.records.get(was.id)
    if (!is || is.kind !== was.kind || !('name' in was) || !('name' in is) || !isOurs(was)) continue
    const name = was.name === is.name ? null : is.name
    const schema = newHome(before, after, was, is)
    if (name !== null || schema !== null) found.push({ id: was.id, name, schema })
  }
  return found
}

/** Texts that PostgreSQL only looks at when they run stay as they are. */
function withOwnSources(was: AnyRecord, carried: AnyRecord): AnyRecord {
  if (was === carried) return carried
  const sources: string[] = []
  const collect = (text: string, grammar: string) => {
    if (grammar === 'routine') sources.push(text)
    return text
  }
  visitRecord(was, { id: (id) => id, sql: collect })
  if (sources.length === 0) return carried
  let at = 0
  return visitRecord(carried, {
    id: (id) => id,
    sql: (text, grammar) => (grammar === 'routine' ? (sources[at++] ?? text) : text),
  })
}

type Carry = (record: AnyRecord) => AnyRecord

/** What a rename itself changes: the name, and names made from it, which stay and are written down. */
function ownChanges(before: Document, renames: readonly Rename[]): Map<Id, Carry> {
  const index = indexOf(before)
  const own = new Map<Id, Carry>()
  const then = (id: Id, next: Carry) => {
    const first = own.get(id)
    own.set(id, first ? (record) => next(first(record)) : next)
  }
  for (const { id, name } of renames) {
    const was = before.records.get(id)
    if (!was || name === null) continue
    for (const [column, keep] of derivedNames(index, was)) then(column, keep)
  }
  for (const { id, name } of renames)
    then(id, (record) => (name !== null && 'name' in record ? { ...record, name } : record))
  return own
}

function replacements(after: Document, renames: readonly Rename[]): Map<Id, Replacement> {
  const words = new Map<Id, Replacement>()
  for (const { id, schema } of renames) {
    const is = after.records.get(id)
    const home = schema === null ? undefined : after.records.get(schema)
    if (!is || !('name' in is)) continue
    words.set(id, home && 'name' in home ? { schema: home.name, name: is.name } : is.name)
  }
  return words
}

/** The document with names and schemas as they are afterwards. */
export function afterRenames(
  before: Document,
  after: Document,
  renames: readonly Rename[],
): Document {
  const steps = carry(before, replacements(after, renames), ownChanges(before, renames))
  const carried = applyAll(before, steps)
  if (!carried.ok) throw new Error(`The new names do not fit: ${carried.error.message}`)
  const records = new Map(carried.value.records)
  for (const [id, record] of records) {
    const was = before.records.get(id)
    if (was) records.set(id, withOwnSources(was, record))
  }
  for (const { id, schema } of renames) {
    const record = records.get(id)
    if (record && schema !== null) records.set(id, { ...record, parent: schema })
  }
  return { records: withSchemas(records, after) }
}

/** A schema to which something moves is there before that. */
function withSchemas(records: Map<Id, AnyRecord>, after: Document): Map<Id, AnyRecord> {
  for (const { parent } of [...records.values()]) {
    const home = parent === null ? undefined : after.records.get(parent)
    if (home && !records.has(home.id)) records.set(home.id, home)
  }
  return records
}
