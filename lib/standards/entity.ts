/** The thing that a table is about: of distilera_users_main it is users. */
import type { Profile } from './schema'

export function entityOf(profile: Profile, table: string): string {
  const { template, types } = profile.names.table
  const words = table.split('_')
  const last = words.at(-1) ?? ''
  if (!types.includes(last) || words.length < 2) return table
  const hasComponent = template.includes('{component}') && words.length > 2
  return words.slice(hasComponent ? 1 : 0, -1).join('_')
}
