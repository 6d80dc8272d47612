/** The columns of a table that one of its parts is about: by id, or named in its SQL text. */
import type { DocumentIndex } from '@/lib/document/document-index'
import { resolveReference } from '@/lib/document/resolve-reference'
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import { visitRecord } from '@/lib/kinds/visit-record'
import { findReferences } from '@/lib/sql/references/find'

export function columnsUsed(index: DocumentIndex, part: AnyRecord): Set<Id> {
  const used = new Set<Id>()
  const note = (id: Id | undefined) => {
    const record = index.get(id ?? null)
    if (record?.kind === 'column' && record.parent === part.parent) used.add(record.id)
  }
  visitRecord(part, {
    id(id) {
      note(id)
      return id
    },
    sql(text, grammar) {
      if (grammar === 'routine') return text
      for (const one of findReferences(text, grammar)) {
        if (one.space !== 'schema') note(resolveReference(index, one, part)?.id)
      }
      return text
    },
  })
  return used
}
