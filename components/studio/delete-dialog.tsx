'use client'

import { useMemo, useState } from 'react'
import { KIND_ICONS } from '@/components/kinds/kind-icons'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { useDocument, useStudio } from '@/lib/client/studio/hooks'
import { useStudioContext } from '@/lib/client/studio/provider'
import { type Broken, whatBreaks } from '@/lib/commands/what-breaks'
import type { Document } from '@/lib/document/document'
import { indexOf } from '@/lib/document/document-index'
import type { Id } from '@/lib/kinds/common'
import { kindOf } from '@/lib/kinds/registry'
import { removeNow } from './remove-objects'

const SHOWN = 200

/** Asks before something is removed that others need, and says what would become of them. */
export function DeleteDialog() {
  const context = useStudioContext()
  const selection = useStudio((state) => state.selection)
  const set = useStudio((state) => state.set)
  const document = useDocument((one) => one)
  const { broken } = useMemo(() => whatBreaks(document, selection), [document, selection])
  const [problem, setProblem] = useState<string>()
  const close = () => set({ dialog: null })
  const remove = () => {
    const refused = removeNow(context, selection, true)
    if (refused) setProblem(refused.message)
  }
  return (
    <Dialog title={titleFor(document, selection)} size="medium" onClose={close}>
      <p className="mt-2 text-[0.8125rem] text-quiet">
        {broken.length === 0
          ? 'Nothing else needs this any more.'
          : 'Other objects need it. They would be removed or changed with it:'}
      </p>
      <ul className="mt-3 max-h-80 divide-y divide-line overflow-y-auto rounded-control border border-line empty:hidden">
        {broken.slice(0, SHOWN).map((one) => (
          <BrokenRow key={one.record.id} broken={one} document={document} />
        ))}
      </ul>
      {broken.length > SHOWN && (
        <p className="mt-2 text-xs text-quiet">… and {broken.length - SHOWN} more.</p>
      )}
      <p aria-live="polite" className="mt-2 text-[0.8125rem] text-danger empty:hidden">
        {problem}
      </p>
      <div className="mt-5 flex justify-end gap-2">
        <Button size="small" onClick={close}>
          Keep it
        </Button>
        <Button size="small" look="danger" onClick={remove}>
          {broken.length > 0 ? 'Remove all of it' : 'Remove'}
        </Button>
      </div>
    </Dialog>
  )
}

function titleFor(document: Document, ids: readonly Id[]): string {
  const [first] = ids
  const record = first && ids.length === 1 ? document.records.get(first) : undefined
  if (!record) return `Remove ${ids.length} objects?`
  return `Remove ${kindOf(record.kind).label.toLowerCase()} ${indexOf(document).qualifiedName(record)}?`
}

function BrokenRow({
  broken: { record, fate, because },
  document,
}: {
  broken: Broken
  document: Document
}) {
  const Icon = KIND_ICONS[record.kind]
  const reason = because.length > 0 ? because.join(', ').toLowerCase() : null
  return (
    <li className="flex items-center gap-2 px-3 py-1.5 text-[0.8125rem]">
      <Icon aria-hidden="true" size={14} strokeWidth={1.75} className="shrink-0 text-quiet" />
      <span className="min-w-0 grow truncate">
        <span className="text-quiet">{kindOf(record.kind).label} </span>
        {indexOf(document).qualifiedName(record)}
      </span>
      <span className="shrink-0 text-xs text-quiet">
        {fate === 'removed' ? 'is removed' : `loses its ${reason ?? 'reference'}`}
      </span>
    </li>
  )
}
