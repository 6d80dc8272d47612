import type { Look } from '../../look'

/** The parts that a table's name may begin with: those of the standard and of the project. */
export const componentsOf = ({ profile, project }: Look): readonly string[] => [
  ...new Set([...profile.lists.components, ...(project.components ?? [])]),
]
