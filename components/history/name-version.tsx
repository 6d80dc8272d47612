'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { TextField } from '@/components/ui/text-field'
import { useChangeCheckpoint } from '@/lib/client/history'
import { useStudioContext } from '@/lib/client/studio/provider'
import type { Checkpoint } from '@/lib/sync/protocol'

/** A version that has a name, or one that gets one. */
export type NamedVersion = Pick<Checkpoint, 'version' | 'name'> & { id: string | null }

interface NameVersionProps {
  checkpoint: NamedVersion
  onClose(): void
}

/** A name for an earlier version, or another one. */
export function NameVersion({ checkpoint, onClose }: NameVersionProps) {
  const { live } = useStudioContext()
  const { project, author } = live.store.getState()
  const [name, setName] = useState(checkpoint.name)
  const change = useChangeCheckpoint(project.id)
  const { id, version } = checkpoint
  const save = () => {
    const wish =
      id === null
        ? ({ do: 'name', version, name, author } as const)
        : ({ do: 'rename', id, name } as const)
    change.mutate(wish, { onSuccess: onClose })
  }
  return (
    <Dialog title={`Name version ${version}`} onClose={onClose}>
      <form
        className="mt-4"
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <TextField
          label="Name"
          autoFocus
          value={name}
          maxLength={120}
          error={change.error?.message}
          onChange={({ target }) => setName(target.value)}
        />
        <div className="mt-5 flex justify-end gap-2">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="primary" disabled={name.trim() === '' || change.isPending}>
            Keep the name
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
