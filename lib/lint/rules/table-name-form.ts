import { z } from 'zod'
import type { RecordOf } from '@/lib/kinds/kind-map'
import { tableName } from '@/lib/standards/naming'
import type { Look } from '../look'
import { objectRule, type Report } from '../rule'
import { componentsOf } from './lib/components'
import { judgedTable } from './lib/judged-table'
import { junctionOf } from './lib/junction-names'
import { renameFix } from './lib/rename-fix'
import { isSnake } from './lib/snake-name'

type Table = RecordOf<'table'>

/** The component of a table that this one refers to, or else the first. */
function likelyComponent(look: Look, table: Table, components: readonly string[]): string {
  const near = look.index
    .childrenOf(table.id, 'foreign-key')
    .flatMap((key) => look.table(key.table)?.name.split('_')[0] ?? [])
  return near.find((word) => components.includes(word)) ?? components[0] ?? ''
}

/** What the name is made of, and what is missing in it. */
function parts(look: Look, table: Table) {
  const { template, types } = look.profile.names.table
  const components = componentsOf(look)
  const words = table.name.split('_')
  const hasComponent = components.includes(words[0] ?? '')
  const type = types.find((one) => one === words.at(-1)) ?? null
  return {
    components,
    lacksComponent: template.includes('{component}') && components.length > 1 && !hasComponent,
    lacksType: template.includes('{type}') && types.length > 0 && type === null,
    lacksEntity: words.length <= (hasComponent ? 1 : 0) + (type === null ? 0 : 1),
    component: hasComponent ? (words[0] ?? '') : '',
    type,
    entity: words.slice(hasComponent ? 1 : 0, type === null ? undefined : -1).join('_'),
  }
}

function formReport(look: Look, table: Table): Report | null {
  const { lacksComponent, lacksType, lacksEntity, components, ...found } = parts(look, table)
  if (!lacksComponent && !lacksType && !lacksEntity) return null
  const component = lacksComponent ? likelyComponent(look, table, components) : found.component
  const { template, types } = look.profile.names.table
  const expected = tableName(look.profile, found.entity, { component, type: found.type })
  const why = lacksComponent
    ? `does not begin with one of the components ${components.join(', ')}`
    : `does not have the form ${template}, which ends with ${types.join(', ')} or the like`
  return {
    topic: lacksComponent ? 'component' : 'form',
    attribute: 'name',
    message: `The name of the table ${look.name(table)} ${why}. Call it ${expected}.`,
    actual: table.name,
    expected,
    fix: found.entity === '' || expected === table.name ? null : renameFix(table, expected, false),
  }
}

export const tableNameForm = objectRule({
  id: 'table-name-form',
  area: 'naming',
  title: 'Tables are named after the standard’s pattern',
  why: 'Where several systems share a database, the pattern says whose table it is and what it is for, before anybody opens the documentation. It also keeps equal words of different systems apart.',
  topics: {
    form: 'The name has the parts of the pattern',
    component: 'The name begins with the component where there are several',
    junction: 'A table between two others bears both names',
  },
  options: z.strictObject({}),
  on: ['table'],
  check(table, look, report) {
    if (!judgedTable(look, table.id) || !isSnake(table.name)) return
    const junction = junctionOf(look, table)
    if (junction?.accepted.has(table.name)) return
    if (junction) {
      report({
        topic: 'junction',
        attribute: 'name',
        message: `The table ${look.name(table)} ties two tables together, but does not bear both names. Call it ${junction.expected}.`,
        actual: table.name,
        expected: junction.expected,
        fix: renameFix(table, junction.expected, false),
      })
    }
    const found = formReport(look, table)
    if (found) report(found)
  },
})
