'use client'

import { Table2, Waypoints } from 'lucide-react'
import { classes } from '@/components/ui/classes'
import { useStudio } from '@/lib/client/studio/hooks'

const VIEWS = [
  { view: 'diagram', label: 'Diagram', Icon: Waypoints },
  { view: 'grid', label: 'Columns', Icon: Table2 },
] as const

/** The same design as a picture or as a sheet. */
export function ViewSwitch() {
  const current = useStudio((state) => state.view)
  const set = useStudio((state) => state.set)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a flex row in all browsers
    <div role="group" aria-label="View" className="flex shrink-0 rounded-control bg-hover p-0.5">
      {VIEWS.map(({ view, label, Icon }) => (
        <button
          key={view}
          type="button"
          aria-pressed={view === current}
          onClick={() => set({ view })}
          className={classes(
            'flex h-6 items-center gap-1.5 rounded-[0.375rem] px-2 motion-safe:transition-colors',
            view === current ? 'bg-raised text-ink shadow-panel' : 'text-quiet hover:text-ink',
          )}
        >
          <Icon aria-hidden="true" size={14} strokeWidth={1.75} />
          <span className="hidden md:inline">{label}</span>
        </button>
      ))}
    </div>
  )
}
