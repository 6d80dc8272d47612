/** The three places where a project can be, and what a search leaves of them. */
import type { Project } from '@/lib/projects/project'

export type Shelf = 'active' | 'archived' | 'deleted'

export const SHELVES: readonly { shelf: Shelf; title: string; nothing: string }[] = [
  { shelf: 'active', title: 'Projects', nothing: 'No projects here.' },
  {
    shelf: 'archived',
    title: 'Archived',
    nothing: 'Nothing is archived. Archive a project to keep it out of the way.',
  },
  {
    shelf: 'deleted',
    title: 'Deleted',
    nothing: 'Nothing is deleted. A deleted project stays here until it is removed for good.',
  },
]

export const shelfOf = ({ deletedAt, archivedAt }: Project): Shelf =>
  deletedAt ? 'deleted' : archivedAt ? 'archived' : 'active'

const plain = (text: string) => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()

/** Every word must occur in the name or the description; accents and case do not matter. */
export function matches(project: Project, search: string): boolean {
  const text = plain(`${project.name} ${project.description}`)
  return plain(search)
    .split(/\s+/)
    .every((word) => text.includes(word))
}
