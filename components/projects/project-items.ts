/** What can be done with a project, by where it is. */
import { Archive, ArchiveRestore, Copy, Pencil, RotateCcw, Trash2 } from 'lucide-react'
import type { MenuItem } from '@/components/ui/menu-items'
import type { Project } from '@/lib/projects/project'
import { shelfOf } from './shelves'
import type { useProjectActions } from './use-project-actions'

type Actions = ReturnType<typeof useProjectActions>
type Ask = (dialog: { kind: 'rename' | 'remove'; project: Project }) => void

export function projectItems(project: Project, actions: Actions, ask: Ask): MenuItem[] {
  const shelf = shelfOf(project)
  if (shelf === 'deleted') {
    return [
      { label: 'Restore', icon: RotateCcw, run: () => actions.restore(project) },
      {
        label: 'Remove for good …',
        icon: Trash2,
        danger: true,
        run: () => ask({ kind: 'remove', project }),
      },
    ]
  }
  const aside: MenuItem =
    shelf === 'archived'
      ? {
          label: 'Take out of the archive',
          icon: ArchiveRestore,
          run: () => actions.restore(project),
        }
      : { label: 'Archive', icon: Archive, run: () => actions.archive(project) }
  return [
    {
      label: 'Rename …',
      icon: Pencil,
      run: () => ask({ kind: 'rename', project }),
    },
    { label: 'Duplicate', icon: Copy, run: () => actions.duplicate(project) },
    aside,
    'separator',
    { label: 'Delete', icon: Trash2, danger: true, run: () => actions.delete(project) },
  ]
}
