/** The SQL of pasted records, in which copied objects are called as they are called from now on. */
import type { DocumentIndex } from '@/lib/document/document-index'
import { nameOf } from '@/lib/document/record-name'
import { resolveReference } from '@/lib/document/resolve-reference'
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import { visitRecord } from '@/lib/kinds/visit-record'
import { type Replacement, rewriteReferences } from '@/lib/sql/references/rewrite'

/** Null: it is called as before. */
function replacementFor(
  source: DocumentIndex,
  was: AnyRecord,
  index: DocumentIndex,
  is: AnyRecord,
): Replacement | null {
  const name = nameOf(is)
  if (name === null) return null
  const [before, schema] = [source.schemaName(was), index.schemaName(is)]
  if (before === schema) return name === nameOf(was) ? null : name
  // What has no name in a schema (a column) moves with what has.
  if (source.get(was.parent)?.parent !== null) return name === nameOf(was) ? null : name
  return { schema: schema === 'public' ? null : schema, name }
}

/** `was`: the record as it was copied; `index` and `ids` lead to what the names mean now. */
export function rewritten(
  record: AnyRecord,
  was: AnyRecord,
  source: DocumentIndex,
  index: DocumentIndex,
  ids: ReadonlyMap<Id, Id>,
): AnyRecord {
  return visitRecord(record, {
    id: (id) => id,
    sql: (text, grammar) =>
      rewriteReferences(text, grammar, (found) => {
        const target = resolveReference(source, found, was)
        const now = target ? index.get(ids.get(target.id) ?? null) : undefined
        return target && now ? replacementFor(source, target, index, now) : null
      }),
  })
}
