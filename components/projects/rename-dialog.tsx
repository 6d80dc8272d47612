'use client'

import { type FormEvent, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { TextField } from '@/components/ui/text-field'
import { useChangeProject } from '@/lib/client/projects'
import type { Project } from '@/lib/projects/project'
import { nameProblem } from './name-problem'

interface RenameDialogProps {
  project: Project
  onClose(): void
}

export function RenameDialog({ project, onClose }: RenameDialogProps) {
  const [name, setName] = useState(project.name)
  const [problem, setProblem] = useState<string>()
  const change = useChangeProject()

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const found = nameProblem(name)
    setProblem(found)
    if (found || change.isPending) return
    change.mutate(
      { id: project.id, name },
      { onSuccess: onClose, onError: (error) => setProblem(error.message) },
    )
  }

  return (
    <Dialog title="Rename project" onClose={onClose}>
      <form onSubmit={submit} noValidate className="mt-4">
        <TextField
          label="Name"
          value={name}
          error={problem}
          onFocus={(event) => event.target.select()}
          onChange={(event) => {
            setName(event.target.value)
            setProblem(undefined)
          }}
        />
        <div className="mt-6 flex justify-end gap-2">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="primary" disabled={change.isPending}>
            Rename
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
