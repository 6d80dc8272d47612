'use client'

import { HistoryPanel } from '@/components/history/history-panel'
import { SqlPanel } from '@/components/sql/sql-panel'
import { useStudio } from '@/lib/client/studio/hooks'

/** Below the design: its SQL or its history. */
export function BottomPanel() {
  const bottom = useStudio((state) => state.bottom)
  if (bottom === null) return null
  return (
    <section
      aria-label={bottom === 'sql' ? 'SQL' : 'History'}
      className="h-72 shrink-0 border-t border-line bg-surface"
    >
      {bottom === 'sql' ? <SqlPanel /> : <HistoryPanel />}
    </section>
  )
}
