'use client'

import Link from 'next/link'
import { ConnectionState } from '@/components/presence/connection-state'
import { People } from '@/components/presence/people'
import { Logo } from '@/components/ui/logo'
import { useSessionState, useStudio } from '@/lib/client/studio/hooks'

/** The upper edge: where one is, who else is there, and what is done to the project as a whole. */
export function TopBar() {
  const name = useSessionState((state) => state.project.name)
  const set = useStudio((state) => state.set)
  return (
    <header className="flex h-11 shrink-0 items-center gap-2 border-b border-line bg-surface px-2">
      <Link href="/" aria-label="All projects" className="rounded-control p-1.5 hover:bg-hover">
        <Logo className="size-5 text-accent" />
      </Link>
      <h1 className="truncate font-medium">{name}</h1>
      <ConnectionState />
      <div className="grow" />
      <People />
      <button
        type="button"
        className="h-7 rounded-control border border-line px-2 text-quiet hover:bg-hover"
        onClick={() => set({ menuOpen: true })}
      >
        Search and commands
      </button>
    </header>
  )
}
