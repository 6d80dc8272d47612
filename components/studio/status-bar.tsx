'use client'

import { StatusCounts } from '@/components/problems/status-counts'
import { useDocument, useStudio } from '@/lib/client/studio/hooks'
import type { Document } from '@/lib/document/document'
import { indexOf } from '@/lib/document/document-index'
import type { Id } from '@/lib/kinds/common'
import { kindOf } from '@/lib/kinds/registry'
import { countWords } from './design-counts'

const counted = (document: Document) => countWords(document).join(' · ')

/** One object by its name and kind; several by how many of each kind. */
function selectionWords(document: Document, ids: readonly Id[]): string {
  const records = ids.flatMap((id) => document.records.get(id) ?? [])
  const [first] = records
  if (!first) return ''
  const label = (kind: typeof first.kind) => kindOf(kind).label.toLowerCase()
  if (records.length === 1) return `${label(first.kind)} ${indexOf(document).qualifiedName(first)}`
  const kinds = new Set(records.map(({ kind }) => kind))
  return kinds.size === 1
    ? `${records.length} × ${label(first.kind)}`
    : `${records.length} objects of ${kinds.size} kinds`
}

/** The lower edge: what the standard says, how big the design is, and what is selected. */
export function StatusBar() {
  const counts = useDocument(counted)
  const selection = useStudio((state) => state.selection)
  const selected = useDocument((document) => selectionWords(document, selection))
  return (
    <footer className="flex h-7 shrink-0 items-center gap-4 border-t border-line bg-surface px-3 text-xs text-quiet">
      <StatusCounts />
      <span className="shrink-0">{counts}</span>
      <span className="min-w-0 grow truncate">{selected && `Selected: ${selected}`}</span>
      <span className="hidden shrink-0 md:inline">
        Press <kbd className="font-sans font-medium">?</kbd> for the shortcuts
      </span>
    </footer>
  )
}
