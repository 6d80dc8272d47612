'use client'

import { type ComponentType, lazy, Suspense, useId } from 'react'
import { HistoryPanel } from '@/components/history/history-panel'
import { Splitter } from '@/components/ui/splitter'
import { useStudio } from '@/lib/client/studio/hooks'
import { DEFAULT_SIZES, type BottomPanel as Panel } from '@/lib/client/studio/ui-store'

// The editor is large, and many never open it.
const SqlPanel = lazy(async () => ({
  default: (await import('@/components/sql/sql-panel')).SqlPanel,
}))

const ProblemsPanel = lazy(async () => ({
  default: (await import('@/components/problems/problems-panel')).ProblemsPanel,
}))

const PANELS: Readonly<Record<Panel, { label: string; View: ComponentType }>> = {
  sql: { label: 'SQL', View: SqlPanel },
  history: { label: 'History', View: HistoryPanel },
  problems: { label: 'Problems', View: ProblemsPanel },
}

const MIN = 120
const MAX = 900

/** Below the design: its SQL, its history, what the standard says of it. It never takes more than two thirds of what there is. */
export function BottomPanel() {
  const id = useId()
  const bottom = useStudio((state) => state.bottom)
  const size = useStudio((state) => state.sizes.bottom)
  const resize = useStudio((state) => state.resize)
  if (bottom === null) return null
  const { label, View } = PANELS[bottom]
  return (
    <section
      id={id}
      aria-label={label}
      style={{ height: size }}
      className="relative max-h-[66%] shrink-0 border-t border-line bg-surface"
    >
      <Splitter
        label={`Height of the panel “${label}”`}
        controls={id}
        edge="top"
        size={size}
        min={MIN}
        max={MAX}
        onResize={(next) => resize('bottom', next)}
        onReset={() => resize('bottom', DEFAULT_SIZES.bottom)}
      />
      <Suspense>
        <View />
      </Suspense>
    </section>
  )
}
