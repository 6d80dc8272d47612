import { z } from 'zod'
import type { RecordOf } from '@/lib/kinds/kind-map'
import type { Look } from '../look'
import { groupRule } from '../rule'
import { judgedColumn } from './lib/judged-table'
import { typeWithoutSize } from './lib/plain-type'

type Column = RecordOf<'column'>

const EXCEPT =
  'id name title label code key value type kind status state role level category priority position version data payload content metadata settings config options description notes note comment reason message amount count size length width height weight score rating number unit format source target path date time timestamp start end result'

/** That of most; of two that are as many, the first by the alphabet. */
function usual(members: readonly Column[], typeOf: (column: Column) => string) {
  const counts = new Map<string, number>()
  for (const member of members) counts.set(typeOf(member), (counts.get(typeOf(member)) ?? 0) + 1)
  const [first] = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
  return { type: first?.[0] ?? '', count: first?.[1] ?? 0, several: counts.size > 1 }
}

export const columnNameConsistent = groupRule({
  id: 'column-name-consistent',
  area: 'naming',
  title: 'Columns of one name have one type',
  why: 'Who has seen a column in one table expects the same in all others. Where the types differ, joins convert values and lose their indexes, and what fits into one table is cut in another.',
  topics: {
    type: 'The type is the same',
    size: 'The length or precision is the same',
  },
  options: z.strictObject({
    /** Names that mean something else in each table. */
    except: z.array(z.string()).default(() => EXCEPT.split(' ')),
  }),
  on: ['column'],
  keyOf: (column, look, { except }) =>
    except.includes(column.name) || !judgedColumn(look, column) ? null : column.name,
  judge(members, look, report) {
    if (members.length < 2) return
    const whole = usual(members, ({ type }) => type)
    if (!whole.several) return
    const bare = usual(members, ({ type }) => typeWithoutSize(type))
    const examples = new Map<string, string>()
    const exampleOf = (type: string) => {
      const known = examples.get(type) ?? example(members, look, type)
      examples.set(type, known)
      return known
    }
    for (const column of members) {
      const differs = typeWithoutSize(column.type) !== bare.type
      if (!differs && column.type === whole.type) continue
      const expected = differs ? bare.type : whole.type
      report({
        at: column,
        topic: differs ? 'type' : 'size',
        attribute: 'type',
        message: `${look.name(column)} is ${column.type}, but ${column.name} is ${expected} elsewhere, as in ${exampleOf(expected)}. Give both one type, or another name.`,
        actual: column.type,
        expected,
      })
    }
  },
})

function example(members: readonly Column[], look: Look, type: string): string {
  const names = members
    .filter((one) => one.type === type || typeWithoutSize(one.type) === type)
    .map((one) => look.name(one))
  return names.sort()[0] ?? ''
}
