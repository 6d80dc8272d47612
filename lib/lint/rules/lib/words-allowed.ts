/** Short words that everybody understands: those of the standard, of the project, and what the glossary writes. */
import type { Look } from '../../look'

export function allowedWords(look: Look): ReadonlySet<string> {
  const { abbreviations, glossary } = look.profile.lists
  const physical = glossary.flatMap(({ physical: name }) => name.split('_'))
  return new Set([...abbreviations, ...(look.project.abbreviations ?? []), ...physical])
}
