/** Whom an edit concerns: the units that it changes, and under which keys others may have read what it changes. */
import type { DocumentIndex, RecordChanges } from '@/lib/document/document-index'
import { idsIn } from '@/lib/document/record-ids'
import { nameOf } from '@/lib/document/record-name'
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import { kindOf } from '@/lib/kinds/registry'
import { projectFacts } from './facts/project-facts'
import { differentFacts, type TableFacts, tableFacts } from './facts/table-facts'
import {
  childrenKey,
  factKey,
  factsKey,
  nameKey,
  PROJECT_KEY,
  recordKey,
  referrersKey,
} from './read-keys'
import { unitOf, unitsIn } from './units'

export interface Touched {
  readonly units: ReadonlySet<Id>
  readonly keys: ReadonlySet<string>
}

const isLayout = (record: AnyRecord) => kindOf(record.kind).scope === 'layout'

export function touchedBy(
  before: DocumentIndex,
  after: DocumentIndex,
  changes: RecordChanges,
): Touched {
  const units = new Set<Id>()
  const keys = new Set<string>()
  const see = (index: DocumentIndex, record: AnyRecord | null) => {
    if (!record) return
    for (const key of keysOf(record)) keys.add(key)
    for (const unit of unitsOf(index, record)) units.add(unit)
  }
  for (const [id, now] of changes) {
    const was = before.get(id) ?? null
    if ((!was || isLayout(was)) && (!now || isLayout(now))) continue
    see(before, was)
    see(after, now)
    for (const name of namesOf(was, now)) keys.add(nameKey(name))
  }
  for (const unit of units) {
    for (const key of factKeys(unit, factsOf(before, unit), factsOf(after, unit))) keys.add(key)
  }
  if (projectFacts(before) !== projectFacts(after)) keys.add(PROJECT_KEY)
  return { units, keys }
}

function factKeys(unit: Id, was: TableFacts | null, now: TableFacts | null): readonly string[] {
  const different = differentFacts(was, now)
  return different?.map((fact) => factKey(unit, fact)) ?? [factsKey(unit)]
}

/** The unit itself, and of a schema also those in it: they bear its name. */
function unitsOf(index: DocumentIndex, record: AnyRecord): readonly Id[] {
  const root = unitOf(index, record)
  return root.id === record.id ? [root.id, ...unitsIn(index, root)] : [root.id]
}

function* keysOf(record: AnyRecord): Iterable<string> {
  yield recordKey(record.id)
  if (record.parent !== null) yield childrenKey(record.parent)
  for (const id of idsIn(record)) yield referrersKey(id)
}

/** Names that mean something else than before. */
function namesOf(was: AnyRecord | null, now: AnyRecord | null): string[] {
  const [old, next] = [was && nameOf(was), now && nameOf(now)]
  const stays = old === next && was?.parent === now?.parent
  return stays ? [] : [old, next].filter((name) => name !== null)
}

function factsOf(index: DocumentIndex, id: Id): TableFacts | null {
  const record = index.get(id)
  return record?.kind === 'table' ? tableFacts(index, record) : null
}
