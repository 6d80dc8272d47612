'use client'

import { useState } from 'react'
import { useChangeProject, useDuplicateProject } from '@/lib/client/projects'
import type { Project, ProjectChange } from '@/lib/projects/project'

export interface Remark {
  readonly text: string
  /** Takes back what the remark tells of. */
  readonly undo: (() => void) | null
}

/** What is done from the list: told afterwards, and taken back on request. */
export function useProjectActions() {
  const change = useChangeProject()
  const copy = useDuplicateProject()
  const [remark, setRemark] = useState<Remark>()
  const tellError = (error: Error) => setRemark({ text: error.message, undo: null })

  const set = (project: Project, to: ProjectChange, text: string, back: ProjectChange | null) =>
    change.mutate(
      { id: project.id, ...to },
      {
        onSuccess: () =>
          setRemark({
            text,
            undo: back && (() => set(project, back, `“${project.name}” is back.`, null)),
          }),
        onError: tellError,
      },
    )

  return {
    remark,
    dismiss: () => setRemark(undefined),
    delete: (project: Project) =>
      set(project, { deleted: true }, `“${project.name}” deleted.`, { deleted: false }),
    archive: (project: Project) =>
      set(project, { archived: true }, `“${project.name}” archived.`, { archived: false }),
    restore: (project: Project) =>
      set(
        project,
        project.deletedAt ? { deleted: false } : { archived: false },
        `“${project.name}” restored.`,
        null,
      ),
    duplicate: (project: Project) =>
      copy.mutate(project.id, {
        onSuccess: ({ name }) => setRemark({ text: `Copied to “${name}”.`, undo: null }),
        onError: tellError,
      }),
  }
}
