'use client'

import { useDocument } from '@/lib/client/studio/hooks'
import type { Document } from '@/lib/document/document'

const countOf = (kind: string) => (document: Document) => {
  let count = 0
  for (const record of document.records.values()) if (record.kind === kind) count += 1
  return count
}
const tablesOf = countOf('table')
const relationsOf = countOf('foreign-key')

/** The lower edge: how big the design is. */
export function StatusBar() {
  const tables = useDocument(tablesOf)
  const relations = useDocument(relationsOf)
  return (
    <footer className="flex h-7 shrink-0 items-center gap-4 border-t border-line bg-surface px-3 text-xs text-quiet">
      <span>
        {tables} {tables === 1 ? 'table' : 'tables'}
      </span>
      <span>
        {relations} {relations === 1 ? 'relation' : 'relations'}
      </span>
    </footer>
  )
}
