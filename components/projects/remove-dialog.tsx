'use client'

import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { useRemoveProject } from '@/lib/client/projects'
import type { Project } from '@/lib/projects/project'

interface RemoveDialogProps {
  project: Project
  onClose(): void
}

export function RemoveDialog({ project, onClose }: RemoveDialogProps) {
  const remove = useRemoveProject()
  return (
    <Dialog title="Remove for good?" onClose={onClose}>
      <p className="mt-3 text-sm break-words text-quiet">
        “{project.name}” and its whole history will be gone. This cannot be undone.
      </p>
      <p aria-live="polite" className="mt-2 text-sm text-danger empty:hidden">
        {remove.error?.message}
      </p>
      <div className="mt-6 flex justify-end gap-2">
        <Button onClick={onClose}>Cancel</Button>
        <Button
          look="danger"
          disabled={remove.isPending}
          onClick={() => remove.mutate(project.id, { onSuccess: onClose })}
        >
          Remove for good
        </Button>
      </div>
    </Dialog>
  )
}
