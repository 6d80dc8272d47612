/** Statements kept verbatim say by name key what they need and make; those keys follow a rename too. */
import type { DocumentIndex } from '@/lib/document/document-index'
import { nameOf } from '@/lib/document/record-name'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import { kindOf } from '@/lib/kinds/registry'
import type { Space } from '@/lib/kinds/spaces'
import { GLOBAL_SPACES, nameKey } from '@/lib/sql/names'
import type { Replacement } from '@/lib/sql/references/rewrite'

/** Old and new keys of one record. */
function keyPairs(index: DocumentIndex, record: AnyRecord, next: Replacement): [string, string][] {
  const name = nameOf(record)
  if (name === null) return []
  const schema = index.schemaName(record)
  const to = typeof next === 'string' ? { schema, name: next } : next
  const key = (space: Space, home: string | null, word: string) =>
    nameKey(space, GLOBAL_SPACES.has(space) ? null : home, word)
  return kindOf(record.kind)
    .spaces.filter(({ scope }) => scope !== 'parent')
    .map(({ space }) => [key(space, schema, name), key(space, to.schema, to.name)])
}

function newKeys(
  index: DocumentIndex,
  renames: ReadonlyMap<AnyRecord['id'], Replacement>,
): Map<string, string> {
  return new Map(
    [...renames].flatMap(([id, next]) => {
      const record = index.get(id)
      return record ? keyPairs(index, record, next) : []
    }),
  )
}

export function carryKeys(
  index: DocumentIndex,
  record: AnyRecord,
  renames: ReadonlyMap<AnyRecord['id'], Replacement>,
): AnyRecord {
  if (record.kind !== 'verbatim') return record
  const keys = newKeys(index, renames)
  const replace = (list: readonly string[]) => list.map((key) => keys.get(key) ?? key)
  const needs = replace(record.needs)
  const provides = replace(record.provides)
  const same =
    String(needs) === String(record.needs) && String(provides) === String(record.provides)
  return same ? record : { ...record, needs, provides }
}
