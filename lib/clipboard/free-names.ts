/** Names for what is pasted: their own where they are free, else as a copy. */
import { freeName } from '@/lib/commands/naming'
import type { DocumentIndex } from '@/lib/document/document-index'
import { clash } from '@/lib/document/validate'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import { kindOf } from '@/lib/kinds/registry'

const withName = (record: AnyRecord, name: string): AnyRecord =>
  'name' in record ? { ...record, name } : record

/** Columns have names of their own; keys, indexes and the like are often called after their table. */
function followed(record: AnyRecord, name: string, [was, is]: readonly [string, string]): string {
  const isCalledAfter = was !== is && !kindOf(record.kind).ordered && name.startsWith(`${was}_`)
  return isCalledAfter ? `${is}${name.slice(was.length)}` : name
}

/** `index`: of a document that holds the record. `home`: the old and new name of what the record belongs to. */
export function named(
  index: DocumentIndex,
  record: AnyRecord,
  home: readonly [was: string, is: string] | null,
): AnyRecord {
  if (!('name' in record)) return record
  const name = home ? followed(record, record.name, home) : record.name
  const isTaken = index.namesakes(record).some((pair) => clash(record, pair))
  if (name === record.name && !isTaken) return record
  const wished = name === record.name ? `${name}_copy` : name
  return withName(
    record,
    freeName(index, wished, (one) => withName(record, one)),
  )
}
