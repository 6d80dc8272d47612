import { Button } from '@/components/ui/button'
import { LocalTime } from '@/components/ui/local-time'
import type { Project } from '@/lib/projects/project'

interface ProjectRowProps {
  project: Project
  onRename(): void
  onDelete(): void
}

export function ProjectRow({ project, onRename, onDelete }: ProjectRowProps) {
  return (
    <li className="flex items-center gap-4 px-5 py-3.5">
      <div className="min-w-0 grow">
        <h2 className="truncate text-[0.9375rem] font-medium" title={project.name}>
          {project.name}
        </h2>
        <p className="mt-0.5 text-[0.8125rem] text-quiet">
          Changed <LocalTime value={project.updatedAt} />
        </p>
      </div>
      <div className="flex gap-1">
        <Button look="quiet" size="small" aria-label={`Rename ${project.name}`} onClick={onRename}>
          Rename
        </Button>
        <Button look="danger" size="small" aria-label={`Delete ${project.name}`} onClick={onDelete}>
          Delete
        </Button>
      </div>
    </li>
  )
}
