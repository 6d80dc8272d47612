'use client'

import { useEffect, useState } from 'react'
import { classes } from '@/components/ui/classes'
import { Tooltip } from '@/components/ui/tooltip'
import { useSessionState } from '@/lib/client/studio/hooks'
import type { SessionState } from '@/lib/client/studio/session'

/** What is saved sooner than this is not worth a flicker. */
const CALM_MS = 400

type Kind = 'saved' | 'saving' | Exclude<SessionState['connection'], 'online'>

const DOTS: Readonly<Record<Kind, string>> = {
  saved: 'bg-mark-green',
  saving: 'bg-mark-blue motion-safe:animate-pulse',
  connecting: 'bg-mark-yellow motion-safe:animate-pulse',
  offline: 'bg-mark-orange',
  'no-database': 'bg-mark-orange',
}

const HINTS: Readonly<Record<Kind, string>> = {
  saved: 'Every edit is saved as you make it.',
  saving: 'Your edits are on their way.',
  connecting: 'Looking for Lintel. You can go on; edits are kept.',
  offline:
    'Lintel cannot be reached. Go on working: your edits are kept in this browser and sent when it is back.',
  'no-database':
    'Lintel runs, but its database does not answer. Go on working: your edits are kept in this browser and saved when it is back.',
}

const kindOf = ({ connection, pending }: SessionState): Kind => {
  if (connection === 'offline' || connection === 'no-database') return connection
  if (pending > 0) return 'saving'
  return connection === 'connecting' ? 'connecting' : 'saved'
}

const edits = (count: number) => (count === 1 ? '1 edit waits' : `${count} edits wait`)

function words(kind: Kind, pending: number): string {
  const lost = LOST[kind]
  if (lost) return pending > 0 ? `${lost.short}, ${edits(pending)}` : lost.short
  if (kind === 'saving') return 'Saving …'
  return kind === 'connecting' ? 'Connecting …' : 'Saved'
}

/** What is told of a line that is lost, in short and to whoever only listens. */
const LOST: Readonly<Partial<Record<Kind, { short: string; told: string }>>> = {
  offline: { short: 'Offline', told: 'Lintel cannot be reached.' },
  'no-database': { short: 'Database down', told: 'Lintel’s database does not answer.' },
}

/** Follows the state, but not what passes at once: an offline line is told without delay, and so is that all is saved. */
function useCalm(kind: Kind): Kind {
  const [calm, setCalm] = useState<Kind>('saved')
  const now = kind === 'saved' || LOST[kind] !== undefined
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
      <LineNews lost={LOST[kind]?.told ?? null} />
    </>
  )
}

function LineNews({ lost }: { lost: string | null }) {
  const [wasLost, setWasLost] = useState(false)
  useEffect(() => {
    if (lost) setWasLost(true)
  }, [lost])
  return (
    <span role="status" className="sr-only">
      {lost && `${lost} Your edits are kept in this browser.`}
      {!lost && wasLost && 'Connected again.'}
    </span>
  )
}
