import { useEffect } from 'react'
import { useStudioContext } from '@/lib/client/studio/provider'

/** Tells the others what this person looks at, as long as the studio is open. */
export function useReportPresence(): void {
  const { session, ui } = useStudioContext()
  useEffect(() => {
    const { diagram, selection } = ui.getState()
    session.setPresence({ diagram, selection })
    return ui.subscribe((state, before) => {
      if (state.diagram === before.diagram && state.selection === before.selection) return
      session.setPresence({ diagram: state.diagram, selection: state.selection })
    })
  }, [session, ui])
}
