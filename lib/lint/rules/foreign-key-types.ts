import { z } from 'zod'
import { columnSetType } from '@/lib/commands/column-set-type'
import { comparable } from '@/lib/commands/drawing/types'
import { givenFrom } from '@/lib/standards/profiles'
import { call } from '../fix'
import { objectRule } from '../rule'
import { typeWithoutSize } from './lib/plain-type'

/** A whole number is a number, but not the other way round. */
const isWider = (type: string, to: string) =>
  typeWithoutSize(type) === 'numeric' && /int|integer$/.test(typeWithoutSize(to))

export const foreignKeyTypes = objectRule({
  id: 'foreign-key-types',
  area: 'postgresql',
  title: 'References have the type of what they refer to',
  why: 'PostgreSQL refuses a reference between types that it cannot compare. Where it can, each check and each join converts one of the values, and a smaller type runs out before the larger one does.',
  topics: {
    refused: 'The types can be compared',
    differs: 'The types are the same',
  },
  options: z.strictObject({}),
  on: ['foreign-key'],
  check(key, look, report) {
    for (const [at, id] of key.columns.entries()) {
      const column = look.record(id)
      const to = look.record(key.references[at] ?? null)
      if (column?.kind !== 'column' || to?.kind !== 'column' || column.inherited) continue
      if (typeWithoutSize(column.type) === typeWithoutSize(to.type)) continue
      const refused = !comparable(column.type, to.type) || isWider(column.type, to.type)
      report({
        at: column,
        topic: refused ? 'refused' : 'differs',
        attribute: 'type',
        detail: key.id,
        message: `${look.name(column)} is ${column.type}, but refers to ${look.name(to)}, which is ${to.type}${refused ? '; PostgreSQL refuses that (42804)' : ''}. Make it ${to.type}.`,
        actual: column.type,
        expected: to.type,
        fix: {
          title: `Make it ${to.type}`,
          safe: false,
          calls: () => [
            call(columnSetType, {
              standard: givenFrom(look.profile),
              id: column.id,
              type: to.type,
            }),
          ],
        },
      })
    }
  },
})
