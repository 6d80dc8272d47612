'use client'

import { type FormEvent, useEffect, useState } from 'react'
import { nameProblem } from '@/components/projects/name-problem'
import { useChangeProject } from '@/lib/client/projects'
import { useSession, useSessionState, useStudio } from '@/lib/client/studio/hooks'

/** The project's name, which a click makes a field. */
export function ProjectName() {
  const session = useSession()
  const project = useSessionState((state) => state.project)
  const set = useStudio((state) => state.set)
  const [editing, setEditing] = useState(false)
  const change = useChangeProject()
  useEffect(() => {
    document.title = `${project.name} · Lintel`
  }, [project.name])

  const rename = (name: string) => {
    setEditing(false)
    if (name.trim() === project.name) return
    const problem = nameProblem(name)
    if (problem) return set({ remark: problem })
    change.mutate(
      { id: project.id, name },
      {
        onSuccess: (changed) => session.store.setState({ project: changed }),
        onError: (error) => set({ remark: `The project keeps its name: ${error.message}` }),
      },
    )
  }
  if (!editing) {
    return (
      <h1 className="min-w-0 font-medium">
        <button
          type="button"
          title="Rename the project"
          onClick={() => setEditing(true)}
          className="h-7 max-w-full truncate rounded-control px-1.5 hover:bg-hover"
        >
          {project.name}
        </button>
      </h1>
    )
  }
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    rename(String(new FormData(event.currentTarget).get('name') ?? ''))
  }
  return (
    <form onSubmit={submit} className="min-w-0">
      <input
        // biome-ignore lint/a11y/noAutofocus: the person asked for this field by clicking the name
        autoFocus
        name="name"
        aria-label="Name of the project"
        autoComplete="off"
        defaultValue={project.name}
        onFocus={(event) => event.target.select()}
        onBlur={(event) => rename(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setEditing(false)
        }}
        className="h-7 w-64 max-w-full rounded-control border border-field-line bg-surface px-1.5 font-medium"
      />
    </form>
  )
}
