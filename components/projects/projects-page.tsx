'use client'

import { Plus } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { SearchField } from '@/components/ui/search-field'
import { Tabs } from '@/components/ui/tabs'
import { useProjects } from '@/lib/client/projects'
import type { Project } from '@/lib/projects/project'
import type { Start } from './begin/start-choice'
import { EmptyState } from './empty-state'
import { projectItems } from './project-items'
import { ProjectList } from './project-list'
import { RemoveDialog } from './remove-dialog'
import { RenameDialog } from './rename-dialog'
import { matches, SHELVES, type Shelf, shelfOf } from './shelves'
import { SiteHeader } from './site-header'
import { useProjectActions } from './use-project-actions'

/** It brings along the templates, which nobody needs to look at a list. */
const NewProjectDialog = dynamic(
  () => import('./begin/new-project-dialog').then((module) => module.NewProjectDialog),
  { ssr: false },
)

type OpenDialog = { kind: 'rename' | 'remove'; project: Project } | { kind: 'new'; start: Start }

/** The first page: every project of this studio. */
export function ProjectsPage({ initial }: { initial: Project[] }) {
  const { projects, problem, refresh } = useProjects(initial)
  const actions = useProjectActions()
  const [dialog, setDialog] = useState<OpenDialog>()
  const [search, setSearch] = useState('')
  const [shelf, setShelf] = useState<Shelf>('active')
  const found = projects.filter((project) => matches(project, search))
  const closeDialog = () => setDialog(undefined)
  const begin = (start: Start) => setDialog({ kind: 'new', start })

  return (
    <>
      <SiteHeader />
      <main className="text-sm mx-auto max-w-4xl px-6 pt-10 pb-28">
        <div className="flex flex-wrap items-center gap-3">
          <h1 className="mr-auto text-2xl font-semibold tracking-tight">Projects</h1>
          {projects.length > 0 && (
            <SearchField
              label="Search projects"
              value={search}
              onChange={setSearch}
              className="w-full sm:w-64"
            />
          )}
          <Button look="primary" className="h-9" onClick={() => begin('blank')}>
            <Plus aria-hidden="true" size={16} strokeWidth={2} />
            New project
          </Button>
        </div>
        {problem && <Trouble text={problem} onRetry={refresh} />}
        {projects.length === 0 ? (
          <EmptyState onStart={begin} />
        ) : (
          <div className="mt-5">
            <Tabs
              label="Projects by state"
              value={shelf}
              onChange={(id) =>
                setShelf(SHELVES.find((one) => one.shelf === id)?.shelf ?? 'active')
              }
              tabs={SHELVES.map(({ shelf: id, title, nothing }) => {
                const own = found.filter((project) => shelfOf(project) === id)
                return {
                  id,
                  title,
                  count: own.length,
                  content: (
                    <ProjectList
                      label={title}
                      projects={own}
                      opens={id !== 'deleted'}
                      itemsFor={(project) => projectItems(project, actions, setDialog)}
                      nothing={search ? `Nothing here matches “${search}”.` : nothing}
                    />
                  ),
                }
              })}
            />
          </div>
        )}
      </main>
      {dialog?.kind === 'new' && <NewProjectDialog start={dialog.start} onClose={closeDialog} />}
      {dialog?.kind === 'rename' && <RenameDialog project={dialog.project} onClose={closeDialog} />}
      {dialog?.kind === 'remove' && <RemoveDialog project={dialog.project} onClose={closeDialog} />}
      <Notice
        text={actions.remark?.text}
        action={
          actions.remark?.undo && (
            <Button size="small" onClick={actions.remark.undo}>
              Undo
            </Button>
          )
        }
        onClose={actions.dismiss}
      />
    </>
  )
}

function Trouble({ text, onRetry }: { text: string; onRetry(): void }) {
  return (
    <div
      role="alert"
      className="mt-5 flex items-center gap-3 rounded-control border border-danger bg-danger-soft px-4 py-2 text-sm"
    >
      <span className="grow">{text}</span>
      <Button size="small" onClick={onRetry}>
        Try again
      </Button>
    </div>
  )
}
