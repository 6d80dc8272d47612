'use client'

import { useEffect, useState } from 'react'
import { classes } from '@/components/ui/classes'
import { Tooltip } from '@/components/ui/tooltip'
import { useSessionState } from '@/lib/client/studio/hooks'
import type { SessionState } from '@/lib/client/studio/session'

/** What is saved sooner than this is not worth a flicker. */
const CALM_MS = 400

type Kind = 'saved' | 'saving' | 'connecting' | 'offline'

const DOTS: Readonly<Record<Kind, string>> = {
  saved: 'bg-mark-green',
  saving: 'bg-mark-blue motion-safe:animate-pulse',
  connecting: 'bg-mark-yellow motion-safe:animate-pulse',
  offline: 'bg-mark-orange',
}

const HINTS: Readonly<Record<Kind, string>> = {
  saved: 'Every edit is saved as you make it.',
  saving: 'Your edits are on their way.',
  connecting: 'Looking for Lintel. You can go on; edits are kept.',
  offline:
    'Lintel cannot be reached. Go on working: your edits are kept in this browser and sent when it is back.',
}

const kindOf = ({ connection, pending }: SessionState): Kind => {
  if (connection === 'offline') return 'offline'
  if (pending > 0) return 'saving'
  return connection === 'connecting' ? 'connecting' : 'saved'
}

const edits = (count: number) => (count === 1 ? '1 edit waits' : `${count} edits wait`)

function words(kind: Kind, pending: number): string {
  if (kind === 'offline') return pending > 0 ? `Offline, ${edits(pending)}` : 'Offline'
  if (kind === 'saving') return 'Saving …'
  return kind === 'connecting' ? 'Connecting …' : 'Saved'
}

/** Follows the state, but not what passes at once: an offline line is told without delay, and so is that all is saved. */
function useCalm(kind: Kind): Kind {
  const [calm, setCalm] = useState<Kind>('saved')
  const now = kind === 'saved' || kind === 'offline'
  useEffect(() => {
    if (now) setCalm(kind)
    const timer = setTimeout(() => setCalm(kind), CALM_MS)
    return () => clearTimeout(timer)
  }, [kind, now])
  return now ? kind : calm
}

/** Whether everything is saved. Read out only when the line is lost or back, not with every edit. */
export function ConnectionState() {
  const current = useSessionState(kindOf)
  const pending = useSessionState((state) => state.pending)
  const kind = useCalm(current)
  const text = words(kind, pending)
  return (
    <>
      <Tooltip text={HINTS[kind]}>
        <button
          type="button"
          className="flex h-7 shrink-0 cursor-default items-center gap-1.5 rounded-control px-1.5 text-xs text-quiet"
        >
          <span aria-hidden="true" className={classes('size-2 rounded-full', DOTS[kind])} />
          <span className="whitespace-nowrap max-md:sr-only">{text}</span>
        </button>
      </Tooltip>
      <LineNews offline={kind === 'offline'} />
    </>
  )
}

function LineNews({ offline }: { offline: boolean }) {
  const [wasOffline, setWasOffline] = useState(false)
  useEffect(() => {
    if (offline) setWasOffline(true)
  }, [offline])
  return (
    <span role="status" className="sr-only">
      {offline && 'Lintel cannot be reached. Your edits are kept in this browser.'}
      {!offline && wasOffline && 'Connected again.'}
    </span>
  )
}
