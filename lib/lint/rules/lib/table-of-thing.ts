/** The table of a thing that a column's name speaks of: of user users, or distilera_users_main. */
import type { RecordOf } from '@/lib/kinds/kind-map'
import { tableName } from '@/lib/standards/naming'
import { plural, singular } from '@/lib/standards/words'
import type { TableFacts } from '../../facts/table-facts'
import type { Look } from '../../look'

type Table = RecordOf<'table'>

/** As the standard would call the table of this thing, with the component of the table around. */
function namesOf(look: Look, around: Table, thing: string): string[] {
  const { profile } = look
  const names = [plural(thing), thing, singular(thing)]
  if (!profile.names.table.template.includes('{component}')) return names
  const [own = ''] = around.name.split('_')
  const components = [own, ...profile.lists.components, ...(look.project.components ?? [])]
  return [
    ...names,
    ...components.flatMap((component) =>
      profile.names.table.types.map((type) => tableName(profile, thing, { component, type })),
    ),
  ]
}

export function tableOf(look: Look, around: Table, thing: string): TableFacts | null {
  for (const name of new Set(namesOf(look, around, thing))) {
    const found = look.named('relation', null, name, around)
    const facts = found && look.table(found.id)
    if (facts && facts.role !== 'partition') return facts
  }
  return null
}
