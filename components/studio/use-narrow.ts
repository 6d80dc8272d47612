import { useLayoutEffect } from 'react'
import { useStudioContext } from '@/lib/client/studio/provider'
import { recallPanels } from '@/lib/client/studio/remembered'
import type { UiStore } from '@/lib/client/studio/ui-store'

const NARROW = '(max-width: 1023px)'

/** On a narrow screen one panel at a time is open, and at first none. */
function oneAtATime(ui: UiStore): () => void {
  return ui.subscribe((state, before) => {
    if (!state.narrow || !state.outlineOpen || !state.inspectorOpen) return
    ui.setState(before.outlineOpen ? { outlineOpen: false } : { inspectorOpen: false })
  })
}

export function useNarrow(): void {
  const { ui } = useStudioContext()
  useLayoutEffect(() => {
    const query = matchMedia(NARROW)
    const follow = () => {
      const narrow = query.matches
      if (narrow === ui.getState().narrow) return
      if (narrow) ui.setState({ narrow, outlineOpen: false, inspectorOpen: false })
      else ui.setState({ outlineOpen: true, inspectorOpen: true, ...recallPanels(), narrow })
    }
    follow()
    query.addEventListener('change', follow)
    const stop = oneAtATime(ui)
    return () => {
      query.removeEventListener('change', follow)
      stop()
    }
  }, [ui])
}
