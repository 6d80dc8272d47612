'use client'

import { FileUp } from 'lucide-react'
import { useFileDrop } from '@/components/ui/use-file-drop'
import { useStudioContext } from '@/lib/client/studio/provider'
import { droppedFiles } from './chosen-files'

/** SQL files dropped anywhere onto the studio open the import dialog. */
export function StudioDrop() {
  const { session, live, ui } = useStudioContext()
  const isPast = session !== live
  const isOver = useFileDrop((data) => {
    if (isPast) {
      const remark = 'This is an earlier version. Go back to now to import.'
      return ui.getState().set({ remark })
    }
    const dropped = droppedFiles(data)
    // The dialog tells what is wrong with them, as soon as it is there.
    dropped.catch(() => undefined)
    ui.getState().set({ dialog: 'import', dropped })
  })
  if (!isOver || isPast) return null
  return (
    <div className="pointer-events-none fixed inset-0 z-50 grid place-items-center bg-shade p-6">
      <p className="flex items-center gap-2 rounded-panel border-2 border-dashed border-accent bg-raised px-6 py-4 text-sm font-medium shadow-raised">
        <FileUp aria-hidden="true" size={20} strokeWidth={1.75} className="text-accent" />
        Drop to import SQL
      </p>
    </div>
  )
}
