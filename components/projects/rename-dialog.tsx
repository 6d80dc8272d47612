'use client'

import { type FormEvent, useId, useState } from 'react'
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
  const [description, setDescription] = useState(project.description)
  const [problem, setProblem] = useState<string>()
  const descriptionId = useId()
  const change = useChangeProject()

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const found = nameProblem(name)
    setProblem(found)
    if (found || change.isPending) return
    change.mutate(
      { id: project.id, name, description },
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
        <label
          htmlFor={descriptionId}
          className="mt-3 mb-1.5 block text-[0.8125rem] font-medium text-quiet"
        >
          Description
        </label>
        <textarea
          id={descriptionId}
          rows={3}
          maxLength={2000}
          value={description}
          onChange={(event) => setDescription(event.target.value)}
          className="block w-full resize-y rounded-control border border-field-line bg-surface px-3 py-2 text-sm text-ink"
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
