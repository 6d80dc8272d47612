'use client'

import { History } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { useSessionState } from '@/lib/client/studio/hooks'
import { useStudioContext } from '@/lib/client/studio/provider'
import { useHistoryActions } from './use-history-actions'

/** As long as an earlier version is shown: which one, and the ways on. */
export function PastBanner() {
  const { session, live } = useStudioContext()
  const version = useSessionState((state) => state.version)
  const { look, restore } = useHistoryActions()
  if (session === live) return null
  return (
    <div
      role="status"
      className="flex h-10 shrink-0 items-center gap-2 border-b border-line bg-accent-soft px-3"
    >
      <History aria-hidden="true" size={16} strokeWidth={1.75} className="text-accent" />
      <span className="grow">
        You are looking at version {version.toLocaleString('en')}. It can’t be edited.
      </span>
      <Button size="small" onClick={() => restore(version, `version ${version}`)}>
        Restore this version
      </Button>
      <Button size="small" look="primary" onClick={() => look(null)}>
        Back to now
      </Button>
    </div>
  )
}
