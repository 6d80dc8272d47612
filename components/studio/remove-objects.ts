import type { StudioContext } from '@/lib/client/studio/provider'
import { objectRemove } from '@/lib/commands/object-remove'
import type { Id } from '@/lib/kinds/common'

/** Removes objects that nothing else needs; the dialog asks where something does. */
export function removeObjects({ session, ui }: StudioContext, ids: readonly Id[]): void {
  for (const id of ids) {
    const result = session.run(objectRemove, { id })
    if (!result.ok) ui.getState().set({ remark: result.error.message })
  }
}
