import { z } from 'zod'
import { objectMove } from '@/lib/commands/object-move'
import { schemaAdd } from '@/lib/commands/schema-add'
import { newId } from '@/lib/document/new-id'
import type { RecordOf } from '@/lib/kinds/kind-map'
import { singular } from '@/lib/standards/words'
import { call, type Fix } from '../fix'
import { groupRule } from '../rule'

type Table = RecordOf<'table'>

const LEAST_GROUP = 3

/** Tables whose names begin with one word, if there are enough of them. */
function groupsOf(tables: readonly Table[]): ReadonlyMap<string, readonly Table[]> {
  const groups = new Map<string, Table[]>()
  for (const table of tables) {
    const [word = ''] = table.name.split('_')
    const key = singular(word)
    groups.set(key, [...(groups.get(key) ?? []), table])
  }
  return new Map([...groups].filter(([, members]) => members.length >= LEAST_GROUP))
}

function groupingFix(tables: readonly Table[], most: number): Fix | null {
  const groups = groupsOf(tables)
  const moved = [...groups.values()].reduce((sum, { length }) => sum + length, 0)
  if (tables.length - moved > most) return null
  return {
    title: `Move ${moved} tables to ${groups.size === 1 ? 'the schema' : 'the schemas'} ${[...groups.keys()].sort().join(', ')}`,
    safe: false,
    calls: () =>
      [...groups].flatMap(([name, members]) => {
        const schema = newId()
        const moves = members.map(({ id }) => call(objectMove, { id, parent: schema }))
        return [call(schemaAdd, { name, id: schema }), ...moves]
      }),
  }
}

export const schemaGrouping = groupRule({
  id: 'schema-grouping',
  area: 'naming',
  title: 'Tables that belong together have a schema of their own',
  why: 'In one schema with everything, nobody sees which tables belong together, and rights are given table by table. A schema for each part gives them a place, a name and one grant.',
  options: z.strictObject({
    /** So many tables may stand in public. */
    most: z.number().int().min(0).default(15),
  }),
  on: ['table'],
  keyOf(table, look) {
    const schema = look.index.get(table.parent)
    return schema?.kind === 'schema' && schema.name === 'public' && table.bound === null
      ? 'public'
      : null
  },
  judge(tables, look, report, { most }) {
    const schema = look.index.get(tables[0]?.parent ?? null)
    if (!schema || tables.length <= most) return
    report({
      at: schema,
      message: `All ${tables.length} tables of ${look.name(schema)} stand in one schema. Group those that belong together in schemas of their own, such as auth or content.`,
      actual: `${tables.length} tables`,
      expected: `at most ${most}`,
      fix: groupingFix(tables, most),
    })
  },
})
