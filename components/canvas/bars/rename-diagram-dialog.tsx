'use client'

import { type FormEvent, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { TextField } from '@/components/ui/text-field'
import type { RecordOf } from '@/lib/kinds/kind-map'
import { renameDiagram } from '../actions/diagram'
import { useCanvasModel } from '../state/use-canvas'

interface RenameDiagramDialogProps {
  diagram: RecordOf<'diagram'>
  onClose(): void
}

export function RenameDiagramDialog({ diagram, onClose }: RenameDiagramDialogProps) {
  const model = useCanvasModel()
  const [name, setName] = useState(diagram.name)
  const [problem, setProblem] = useState<string>()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() === '') return setProblem('Give the diagram a name.')
    const refusal = renameDiagram(model, diagram.id, name.trim())
    if (refusal) setProblem(refusal.message)
    else onClose()
  }
  return (
    <Dialog title="Rename diagram" onClose={onClose}>
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
          <Button type="submit" look="primary">
            Rename
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
