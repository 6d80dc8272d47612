import type { MenuItem } from '@/components/ui/menu-items'
import type { Project } from '@/lib/projects/project'
import { ProjectRow } from './project-row'

interface ProjectListProps {
  label: string
  projects: readonly Project[]
  opens: boolean
  itemsFor(project: Project): readonly MenuItem[]
  /** In place of an empty list. */
  nothing: string
}

export function ProjectList({ label, projects, opens, itemsFor, nothing }: ProjectListProps) {
  if (projects.length === 0) {
    return (
      <p className="mt-4 rounded-panel border border-dashed border-line px-5 py-8 text-center text-sm text-quiet">
        {nothing}
      </p>
    )
  }
  return (
    <ul
      aria-label={label}
      className="mt-4 divide-y divide-line overflow-hidden rounded-panel border border-line bg-surface shadow-panel"
    >
      {projects.map((project) => (
        <ProjectRow key={project.id} project={project} opens={opens} items={itemsFor(project)} />
      ))}
    </ul>
  )
}
