'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { useChangeProject, useProjects } from '@/lib/client/projects'
import type { Project } from '@/lib/projects/project'
import { DeletedProjects } from './deleted-projects'
import { EmptyState } from './empty-state'
import { NewProjectForm } from './new-project-form'
import { ProjectRow } from './project-row'
import { RemoveDialog } from './remove-dialog'
import { RenameDialog } from './rename-dialog'
import { SiteHeader } from './site-header'

interface OpenDialog {
  kind: 'rename' | 'remove'
  project: Project
}

type Remark = { text: string; deleted?: Project } | undefined

/** The first page: every project of this studio. */
export function ProjectsPage({ initial }: { initial: Project[] }) {
  const projects = useProjects(initial)
  const change = useChangeProject()
  const [dialog, setDialog] = useState<OpenDialog>()
  const [remark, setRemark] = useState<Remark>()
  const current = projects.filter((project) => !project.deletedAt)
  const deleted = projects.filter((project) => project.deletedAt)
  const closeDialog = () => setDialog(undefined)

  const setDeleted = (project: Project, isDeleted: boolean) =>
    change.mutate(
      { id: project.id, deleted: isDeleted },
      {
        onSuccess: () =>
          setRemark(
            isDeleted
              ? { text: `“${project.name}” deleted.`, deleted: project }
              : { text: `“${project.name}” restored.` },
          ),
        onError: (error) => setRemark({ text: error.message }),
      },
    )

  return (
    <>
      <SiteHeader />
      <main className="mx-auto max-w-4xl px-6 pt-12 pb-28">
        <h1 className="text-[1.75rem] font-semibold tracking-tight">Projects</h1>
        <p className="mt-1.5 text-sm text-quiet">
          Each project holds one PostgreSQL schema and its whole history.
        </p>
        <NewProjectForm />
        {current.length > 0 ? (
          <ul
            aria-label="Projects"
            className="mt-6 divide-y divide-line rounded-panel border border-line bg-surface shadow-panel"
          >
            {current.map((project) => (
              <ProjectRow
                key={project.id}
                project={project}
                onRename={() => setDialog({ kind: 'rename', project })}
                onDelete={() => setDeleted(project, true)}
              />
            ))}
          </ul>
        ) : (
          <EmptyState />
        )}
        <DeletedProjects
          projects={deleted}
          onRestore={(project) => setDeleted(project, false)}
          onRemove={(project) => setDialog({ kind: 'remove', project })}
        />
      </main>
      {dialog?.kind === 'rename' && <RenameDialog project={dialog.project} onClose={closeDialog} />}
      {dialog?.kind === 'remove' && <RemoveDialog project={dialog.project} onClose={closeDialog} />}
      <Notice
        text={remark?.text}
        action={remark?.deleted && <UndoButton project={remark.deleted} onUndo={setDeleted} />}
        onClose={() => setRemark(undefined)}
      />
    </>
  )
}

interface UndoButtonProps {
  project: Project
  onUndo(project: Project, isDeleted: boolean): void
}

function UndoButton({ project, onUndo }: UndoButtonProps) {
  return (
    <Button size="small" onClick={() => onUndo(project, false)}>
      Undo
    </Button>
  )
}
