'use client'

import { KIND_ICONS } from '@/components/kinds/kind-icons'
import type { OutlineController } from './controller'
import { draftSpec, makeDraft } from './drafts'
import { NameField } from './name-field'
import { startDraftAt } from './start-draft'
import type { Draft } from './tree-rows'

/** The line in which something new is typed. When Enter makes it, the next one can be typed at once. */
export function DraftField({ draft, controller }: { draft: Draft; controller: OutlineController }) {
  const spec = draftSpec(draft.kind)
  const Icon = KIND_ICONS[draft.kind]
  const end = (byKey: boolean) => {
    controller.store.getState().set({ draft: null })
    if (byKey) controller.takeFocus()
  }
  const commit = (text: string, byKey: boolean) => {
    const made = makeDraft(controller.context, draft.kind, { ...draft, text })
    if (!made.ok) return made.error
    controller.store.getState().set({ draft: null })
    controller.context.ui.getState().select([made.value])
    controller.reveal(made.value, byKey)
    if (byKey && spec.next) startDraftAt(controller, spec.next, made.value)
    return null
  }
  return (
    <>
      <Icon aria-hidden="true" size={14} strokeWidth={1.75} className="shrink-0 text-quiet" />
      <NameField
        // A new field for each new line.
        key={`${draft.kind} ${draft.after}`}
        label={spec.label}
        value=""
        placeholder={spec.placeholder}
        onCommit={commit}
        onEnd={end}
      />
    </>
  )
}
