import { z } from 'zod'
import type { RecordOf } from '@/lib/kinds/kind-map'
import { groupRule } from '../rule'
import { sourceOf } from './lib/routine-called'

const body = (routine: RecordOf<'routine'>) => sourceOf(routine).replaceAll(/\s+/g, ' ').trim()

export const routineBodies = groupRule({
  id: 'routine-bodies',
  area: 'postgresql',
  title: 'One function has one body',
  why: 'Two functions of one name and the same parameters in different schemas are told apart by the search path alone. Whoever calls the name gets the one or the other, depending on a setting.',
  options: z.strictObject({}),
  on: ['routine'],
  keyOf: ({ name, arguments: given }) =>
    `${name}(${given.flatMap(({ mode, type }) => (mode === 'out' || mode === 'table' ? [] : [type])).join(', ')})`,
  judge(members, look, report) {
    const [first, ...more] = [...members].sort((a, b) => (look.name(a) < look.name(b) ? -1 : 1))
    if (!first) return
    for (const routine of more) {
      if (body(routine) === body(first)) continue
      report({
        at: routine,
        attribute: 'body',
        message: `${look.name(routine)} has another body than ${look.name(first)}, which has the same name and parameters. Give one of them another name, or both one body.`,
        expected: look.name(first),
      })
    }
  },
})
