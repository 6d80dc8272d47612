import { z } from 'zod'
import { tableSplit } from '@/lib/commands/table-split'
import type { Id } from '@/lib/kinds/common'
import type { RecordOf } from '@/lib/kinds/kind-map'
import { judge, type Violation } from '@/lib/normal-forms/normal-form'
import { tableRelation } from '@/lib/normal-forms/table-relation'
import { givenFrom } from '@/lib/standards/profiles'
import { call, type Fix } from '../fix'
import type { Look } from '../look'
import { objectRule } from '../rule'
import { columnNames } from './lib/column-names'

const HARM: Readonly<Record<Violation<Id>['form'], string>> = {
  '2nf': 'a part of a key decides about it, so the same fact stands in many rows',
  '3nf': 'it is a fact about something other than the key, and stands in many rows',
  bcnf: 'what decides about it is no key, so two rows can contradict each other',
  '4nf': 'two independent lists are multiplied with each other in one table',
}

function splitFix(look: Look, table: RecordOf<'table'>, found: Violation<Id>): Fix | null {
  if (found.from.length === 0) return null
  return {
    title: `Move ${columnNames(look, found.to).join(', ')} to a table of their own`,
    safe: false,
    calls: () => [
      call(tableSplit, {
        standard: givenFrom(look.profile),
        table: table.id,
        by: [...found.from],
        columns: [...found.to],
        multivalued: found.multivalued,
      }),
    ],
  }
}

export const tableNormalForm = objectRule({
  id: 'table-normal-form',
  area: 'design',
  title: 'Declared dependencies are kept by keys',
  why: 'A fact that stands in many rows can be changed in one and forgotten in the others. The normal forms say which dependencies make that possible; the architect declares the dependencies, since no column list shows them.',
  topics: {
    '2nf': 'No column depends on a part of a key',
    '3nf': 'No column depends on something that is no key',
    bcnf: 'Whatever decides about other columns is a key',
    '4nf': 'Independent lists stand in tables of their own',
  },
  options: z.strictObject({}),
  on: ['table'],
  check(table, look, report) {
    // Keys alone break nothing.
    if (look.index.childrenOf(table.id, 'dependency').length === 0) return
    for (const found of judge(tableRelation(look.index, table.id)).violations) {
      const [from, to] = [found.from, found.to].map((ids) => columnNames(look, ids).join(', '))
      const arrow = found.multivalued ? '↠' : '→'
      report({
        topic: found.form,
        message: `In ${look.name(table)} ${from} ${arrow} ${to}: ${HARM[found.form]}. Move ${to} to a table of their own, with ${from} as its key.`,
        actual: `${from} ${arrow} ${to}`,
        detail: `${found.from.join()}>${found.to.join()}`,
        fix: splitFix(look, table, found),
      })
    }
  },
})
