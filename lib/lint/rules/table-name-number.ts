import { z } from 'zod'
import { entityOf } from '@/lib/standards/entity'
import { plural, singular } from '@/lib/standards/words'
import { objectRule } from '../rule'
import { judgedTable } from './lib/judged-table'
import { renameFix } from './lib/rename-fix'
import { isSnake } from './lib/snake-name'

/** Made for a while, beside the table that it will replace. */
const PASSING = /_(?:new|tmp|temp)$/

export const tableNameNumber = objectRule({
  id: 'table-name-number',
  area: 'naming',
  title: 'Tables are named in the plural',
  why: 'A table holds many rows, so the standard calls it by many. Where some tables are called by one and others by many, every query begins with a guess.',
  topics: {
    plural: 'The last word of the name is a plural',
    parent: 'What belongs to another table begins with one of those',
  },
  options: z.strictObject({}),
  on: ['table'],
  check(table, look, report) {
    if (!judgedTable(look, table.id) || !isSnake(table.name) || PASSING.test(table.name)) return
    const { profile } = look
    const entity = entityOf(profile, table.name)
    const last = entity.split('_').at(-1) ?? ''
    const many = plural(entity)
    if (many !== entity && !/\d$/.test(last) && !profile.accepts.sameInPlural.includes(last)) {
      const expected = table.name.replace(entity, many)
      report({
        topic: 'plural',
        attribute: 'name',
        message: `The table ${look.name(table)} is called by one. Call it ${expected}.`,
        actual: table.name,
        expected,
        fix: renameFix(table, expected, false),
      })
    }
    for (const key of look.index.childrenOf(table.id, 'foreign-key')) {
      const owner = look.table(key.table)?.name
      if (owner === undefined || !table.name.startsWith(`${owner}_`)) continue
      const expected = `${singular(owner)}${table.name.slice(owner.length)}`
      if (expected === table.name) continue
      report({
        topic: 'parent',
        attribute: 'name',
        message: `The table ${look.name(table)} belongs to ${owner}, of which its name should have one. Call it ${expected}.`,
        actual: table.name,
        expected,
        fix: renameFix(table, expected, false),
      })
      return
    }
  },
})
