'use client'

import { type FormEvent, useMemo, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Segments } from '@/components/ui/segments'
import { TextField } from '@/components/ui/text-field'
import { withNeighbours } from '@/lib/commands/drawing/neighbourhood'
import { nameOf } from '@/lib/document/record-name'
import { isDrawn } from '@/lib/layout/rows'
import { addDiagram, selectedObjects } from '../actions/diagram'
import { useCanvasModel } from '../state/use-canvas'

const DISTANCES = [
  { value: '0', label: 'None' },
  { value: '1', label: '1 step' },
  { value: '2', label: '2 steps' },
  { value: '3', label: '3 steps' },
] as const
type Distance = (typeof DISTANCES)[number]['value']

const SHOWN = 12

/** A diagram of what is selected and what is near it; without a selection, of the whole design or of nothing yet. */
export function NewDiagramDialog({ onClose }: { onClose(): void }) {
  const model = useCanvasModel()
  const objects = useMemo(() => selectedObjects(model), [model])
  const [name, setName] = useState('')
  const [distance, setDistance] = useState<Distance>('0')
  const [scope, setScope] = useState<'all' | 'chosen'>('chosen')
  const [problem, setProblem] = useState<string>()
  const names = useMemo(() => {
    const { document } = model
    const records = [...withNeighbours(document, objects, Number(distance))].flatMap((id) => {
      const record = document.records.get(id)
      return isDrawn(record) ? [record] : []
    })
    return records.map((record) => nameOf(record) ?? '').sort()
  }, [model, objects, distance])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() === '') return setProblem('Give the diagram a name.')
    const wish = { name: name.trim(), scope, objects, distance: Number(distance) }
    const refusal = addDiagram(model, wish)
    if (refusal) setProblem(refusal.message)
    else onClose()
  }
  return (
    <Dialog title="New diagram" onClose={onClose}>
      <form onSubmit={submit} noValidate className="mt-4 text-[0.8125rem]">
        <TextField
          label="Name"
          placeholder="Orders and payments"
          value={name}
          error={problem}
          onChange={(event) => {
            setName(event.target.value)
            setProblem(undefined)
          }}
        />
        {objects.length === 0 ? (
          <div className="mt-4">
            <p className="mb-1.5 font-medium text-quiet">What it shows</p>
            <Segments<'all' | 'chosen'>
              label="What it shows"
              value={scope}
              options={[
                { value: 'chosen', label: 'What I put there' },
                { value: 'all', label: 'Everything' },
              ]}
              onChange={setScope}
            />
          </div>
        ) : (
          <div className="mt-4">
            <p className="mb-1.5 font-medium text-quiet">Neighbours by relations</p>
            <Segments<Distance>
              label="Neighbours by relations"
              value={distance}
              options={DISTANCES}
              onChange={setDistance}
            />
            <p className="mt-2 text-quiet" aria-live="polite">
              {names.length === 1 ? '1 object' : `${names.length} objects`}:{' '}
              {names.slice(0, SHOWN).join(', ')}
              {names.length > SHOWN && ' …'}
            </p>
          </div>
        )}
        <div className="mt-6 flex justify-end gap-2">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="primary">
            Create
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
