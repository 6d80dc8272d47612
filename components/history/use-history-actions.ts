import { useMemo } from 'react'
import { documentAt } from '@/lib/client/studio/past-session'
import { useStudioContext } from '@/lib/client/studio/provider'
import { stepsBetween } from '@/lib/steps/between'

export interface HistoryActions {
  look(version: number | null): void
  restore(version: number, name: string): void
}

/** Looking at an earlier version, and making it the newest one. What cannot be done is told at the lower edge. */
export function useHistoryActions(): HistoryActions {
  const { live, ui, lookAt } = useStudioContext()
  return useMemo(() => {
    const tell = (remark: string) => ui.getState().set({ remark })
    const restore = async (version: number, name: string) => {
      const { project } = live.store.getState()
      const then = await documentAt(project.id, version)
      const steps = stepsBetween(live.store.getState().document, then)
      if (steps.length === 0) return tell('The design is the same as it was then.')
      const kept = live.commit(`Restore ${name}`.slice(0, 200), steps)
      if (!kept.ok) return tell(kept.error.message)
      await lookAt(null)
      tell(`Restored ${name}. Undo takes it back.`)
    }
    return {
      look: (version) => void lookAt(version).catch((error: Error) => tell(error.message)),
      restore: (version, name) =>
        void restore(version, name).catch((error: Error) => tell(error.message)),
    }
  }, [live, ui, lookAt])
}
