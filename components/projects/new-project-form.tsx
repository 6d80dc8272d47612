'use client'

import { type FormEvent, useState } from 'react'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/text-field'
import { useCreateProject } from '@/lib/client/projects'
import { nameProblem } from './name-problem'

export function NewProjectForm() {
  const [name, setName] = useState('')
  const [problem, setProblem] = useState<string>()
  const create = useCreateProject()

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const found = nameProblem(name)
    setProblem(found)
    if (found || create.isPending) return
    create.mutate(name, {
      onSuccess: () => setName(''),
      onError: (error) => setProblem(error.message),
    })
  }

  return (
    <form onSubmit={submit} noValidate className="mt-7 flex items-start gap-2.5">
      <TextField
        label="Name of the new project"
        hideLabel
        placeholder="Name of the new project"
        className="grow"
        value={name}
        error={problem}
        onChange={(event) => {
          setName(event.target.value)
          setProblem(undefined)
        }}
      />
      <Button type="submit" look="primary" disabled={create.isPending}>
        Create project
      </Button>
    </form>
  )
}
