'use client'

import { ScrollText } from 'lucide-react'
import { Tooltip } from '@/components/ui/tooltip'
import { useSessionState, useStudio } from '@/lib/client/studio/hooks'
import { profileOf } from '@/lib/standards/project-standard'

/** In the top bar: which standard holds; opens where it is chosen. */
export function StandardButton() {
  const title = useSessionState((state) => profileOf(state.project).title)
  const set = useStudio((state) => state.set)
  return (
    <Tooltip text="Standard of the project">
      <button
        type="button"
        aria-label={`Standard of the project: ${title}`}
        className="flex h-7 max-w-40 min-w-0 shrink items-center gap-1.5 rounded-control px-1.5 text-quiet hover:bg-hover hover:text-ink"
        onClick={() => set({ dialog: 'standard' })}
      >
        <ScrollText aria-hidden="true" size={15} strokeWidth={1.75} className="shrink-0" />
        <span className="hidden truncate lg:inline">{title}</span>
      </button>
    </Tooltip>
  )
}
