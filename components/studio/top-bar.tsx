'use client'

import { Search } from 'lucide-react'
import Link from 'next/link'
import { ConnectionState } from '@/components/presence/connection-state'
import { People } from '@/components/presence/people'
import { StandardButton } from '@/components/project-standard/standard-button'
import { keysText } from '@/components/ui/keys'
import { Logo } from '@/components/ui/logo'
import { useSessionState, useStudio } from '@/lib/client/studio/hooks'
import { ActionButton } from './action-button'
import { redoAction, undoAction } from './edit-actions'
import { MoreMenu } from './more-menu'
import { ProjectName } from './project-name'
import {
  toggleHistory,
  toggleInspector,
  toggleOutline,
  toggleProblems,
  toggleSql,
} from './view-actions'
import { ViewSwitch } from './view-switch'

/** The upper edge: where one is, who else is there, and what is done to the project as a whole. */
export function TopBar() {
  const outlineOpen = useStudio((state) => state.outlineOpen)
  const inspectorOpen = useStudio((state) => state.inspectorOpen)
  const narrow = useStudio((state) => state.narrow)
  const bottom = useStudio((state) => state.bottom)
  return (
    <header className="flex h-11 shrink-0 items-center gap-1 border-b border-line bg-surface px-2">
      <Link
        href="/"
        aria-label="All projects"
        title="All projects"
        className="grid size-7 shrink-0 place-items-center rounded-control hover:bg-hover"
      >
        <Logo className="size-5 text-accent" />
      </Link>
      <ActionButton action={toggleOutline} label="Outline" pressed={outlineOpen} />
      <ProjectName />
      <ConnectionState />
      <Gap />
      <ViewSwitch />
      <Gap />
      <UndoRedo />
      <Gap />
      <StandardButton />
      <div className="grow" />
      <People />
      <SearchButton />
      {!narrow && (
        <>
          <ActionButton action={toggleSql} label="SQL" pressed={bottom === 'sql'} />
          <ActionButton action={toggleHistory} label="History" pressed={bottom === 'history'} />
          <ActionButton action={toggleProblems} label="Problems" pressed={bottom === 'problems'} />
        </>
      )}
      <MoreMenu />
      <ActionButton action={toggleInspector} label="Inspector" pressed={inspectorOpen} />
    </header>
  )
}

const Gap = () => <span aria-hidden="true" className="mx-1 h-5 w-px shrink-0 bg-line" />

function UndoRedo() {
  const undo = useSessionState((state) => state.undoLabel)
  const redo = useSessionState((state) => state.redoLabel)
  return (
    <>
      <ActionButton action={undoAction} hint={undo === null ? undefined : `Undo: ${undo}`} />
      <ActionButton action={redoAction} hint={redo === null ? undefined : `Redo: ${redo}`} />
    </>
  )
}

function SearchButton() {
  const set = useStudio((state) => state.set)
  return (
    <button
      type="button"
      className="mx-1 flex h-7 shrink-0 items-center gap-2 rounded-control border border-line px-2 text-quiet hover:bg-hover"
      onClick={() => set({ menuOpen: true })}
    >
      <Search aria-hidden="true" size={16} strokeWidth={1.75} />
      <span className="sr-only xl:not-sr-only">Search and commands</span>
      <kbd className="hidden font-sans text-xs lg:inline">{keysText('mod+k')}</kbd>
    </button>
  )
}
