import { z } from 'zod'
import { objectRule } from '../rule'
import { isCounted } from './lib/default-value'
import { judgedTable } from './lib/judged-table'

export const sequenceNone = objectRule({
  id: 'sequence-none',
  area: 'columns',
  title: 'Nothing is counted by a sequence',
  why: 'Numbers of a sequence tell how many rows there are, collide when databases are brought together, and are missed wherever a row was not written in the end.',
  topics: {
    column: 'No column besides the key takes its value from a sequence',
    sequence: 'There are no sequences that stand alone',
  },
  options: z.strictObject({}),
  on: ['column', 'sequence'],
  check(record, look, report) {
    if (record.kind === 'sequence') {
      if (record.ownedBy !== null) return
      const message = `${look.name(record)} is a sequence. Identify rows by gen_random_uuid() instead, and remove it.`
      report({ topic: 'sequence', message })
      return
    }
    if (record.identity === null && !isCounted(record.default)) return
    const table = judgedTable(look, record.parent)
    const inKey = look.index
      .childrenOf(record.parent, 'primary-key')
      .some(({ columns }) => columns.includes(record.id))
    // The key is for the rule on keys to tell.
    if (!table || inKey || record.inherited) return
    report({
      topic: 'column',
      attribute: record.identity ? 'identity' : 'default',
      message: `${look.name(record)} is counted by a sequence. Give it a value that needs no counting, or let the application number what must be numbered.`,
      actual: record.identity ? 'identity' : (record.default ?? ''),
    })
  },
})
