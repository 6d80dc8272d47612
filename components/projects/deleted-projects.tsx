import { Button } from '@/components/ui/button'
import type { Project } from '@/lib/projects/project'

interface DeletedProjectsProps {
  projects: Project[]
  onRestore(project: Project): void
  onRemove(project: Project): void
}

/** Deleted projects stay here until somebody removes them for good. */
export function DeletedProjects({ projects, onRestore, onRemove }: DeletedProjectsProps) {
  if (projects.length === 0) return null
  return (
    <details className="mt-10">
      <summary className="w-fit cursor-pointer rounded-control py-1 text-sm font-medium text-quiet hover:text-ink">
        Deleted projects ({projects.length})
      </summary>
      <ul
        aria-label="Deleted projects"
        className="mt-3 divide-y divide-line rounded-panel border border-line"
      >
        {projects.map((project) => (
          <li key={project.id} className="flex items-center gap-4 px-5 py-2.5">
            <span className="min-w-0 grow truncate text-sm text-quiet" title={project.name}>
              {project.name}
            </span>
            <Button
              size="small"
              aria-label={`Restore ${project.name}`}
              onClick={() => onRestore(project)}
            >
              Restore
            </Button>
            <Button
              look="danger"
              size="small"
              aria-label={`Remove for good: ${project.name}`}
              onClick={() => onRemove(project)}
            >
              Remove for good
            </Button>
          </li>
        ))}
      </ul>
    </details>
  )
}
