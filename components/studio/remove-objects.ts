import type { StudioContext } from '@/lib/client/studio/provider'
import { objectsRemove } from '@/lib/commands/objects-remove'
import { indexOf } from '@/lib/document/document-index'
import { nameOf } from '@/lib/document/record-name'
import type { Id } from '@/lib/kinds/common'
import { kindOf } from '@/lib/kinds/registry'

/** “Remove table orders”, “Remove 3 objects”. */
function labelFor({ session }: StudioContext, ids: readonly Id[]): string {
  const record = ids.length === 1 && ids[0] && session.store.getState().document.records.get(ids[0])
  if (!record) return `Remove ${ids.length} objects`
  const label = kindOf(record.kind).label.toLowerCase()
  return ['Remove', label, nameOf(record)].filter(Boolean).join(' ').slice(0, 200)
}

/** What stands in another of them goes with it, and need not be named. */
function outermost({ session }: StudioContext, ids: readonly Id[]): Id[] {
  const index = indexOf(session.store.getState().document)
  const all = new Set(ids)
  return ids.filter((id) => {
    const record = index.get(id)
    if (!record) return false
    for (let at = index.get(record.parent); at; at = index.get(at.parent)) {
      if (all.has(at.id)) return false
    }
    return true
  })
}

/** Removes objects at once where nothing else needs them; otherwise a dialog shows first what would break. */
export function removeObjects(context: StudioContext, ids: readonly Id[]): void {
  const { ui } = context
  const chosen = outermost(context, ids)
  if (chosen.length === 0) return
  const refused = removeNow(context, chosen, false)
  if (refused === null) return
  if (refused.code === 'would-break') ui.getState().set({ dialog: 'delete', selection: chosen })
  else ui.getState().set({ remark: refused.message })
}

/** `cascade`: with all that would break. Null when it was done. */
export function removeNow(context: StudioContext, ids: readonly Id[], cascade: boolean) {
  const { session, ui } = context
  const label = labelFor(context, ids)
  const result = session.run(objectsRemove, { ids: [...ids], cascade }, label)
  if (!result.ok) return result.error
  const gone = new Set(ids)
  const { selection, set } = ui.getState()
  set({ selection: selection.filter((id) => !gone.has(id)), hovered: null, dialog: null })
  return null
}
