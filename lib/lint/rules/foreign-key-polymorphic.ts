import { z } from 'zod'
import { factSet } from '@/lib/commands/fact-set'
import { indexAdd } from '@/lib/commands/index-add'
import { indexName } from '@/lib/standards/naming'
import { tableFacts } from '../facts/table-facts'
import { call } from '../fix'
import { objectRule } from '../rule'
import { columnForm } from './lib/column-form'
import { columnsNamed } from './lib/columns-named'
import { judgedColumn } from './lib/judged-table'
import { columnTypePartner, isPolymorphic } from './lib/polymorphic'

export const foreignKeyPolymorphic = objectRule({
  id: 'foreign-key-polymorphic',
  area: 'keys',
  title: 'A reference to several tables is marked, checked and indexed',
  why: 'No foreign key can guard a pair such as entity_type and entity_id. What can be done is to say that it is meant, to limit the types, and to index the pair, since every look-up goes by both.',
  topics: {
    marked: 'It is said that the reference is meant to lead to several tables',
    checked: 'The types are limited by a check or an enumerated type',
    indexed: 'An index begins with the pair',
  },
  options: z.strictObject({}),
  on: ['column'],
  check(column, look, report) {
    const table = judgedColumn(look, column)
    const type = table && columnTypePartner(look, table.id, column)
    if (!table || !type || tableFacts(look.index, table).role === 'log') return
    const parts = look.index.children(table.id)
    const pair = `${type.name} and ${column.name}`
    const isLimited =
      columnForm(look, type, table).family === 'enum' ||
      parts.some(
        (part) =>
          part.kind === 'check' && columnsNamed(part.expression, new Set([type.name])).length > 0,
      )
    if (!isLimited) {
      report({
        topic: 'checked',
        at: type,
        attribute: 'type',
        message: `${look.name(type)} may be any text. Limit it to the tables that are meant, by a check or an enumerated type.`,
      })
    }
    const isIndexed = parts.some(
      (part) =>
        part.kind === 'index' &&
        part.elements
          .slice(0, 2)
          .every((one) => one.column === column.id || one.column === type.id) &&
        part.elements.length >= 2,
    )
    // Whoever limited and indexed the pair means it.
    if (!(isLimited && isIndexed) && !isPolymorphic(look, column)) {
      report({
        topic: 'marked',
        attribute: 'name',
        message: `${pair} of ${look.name(table)} seem to refer to several tables. Mark ${column.name} as such, or refer to one table by a foreign key.`,
        fix: {
          title: 'Mark it as a reference to several tables',
          safe: true,
          calls: () => [call(factSet, { object: column.id, name: 'polymorphic' })],
        },
      })
    }
    if (isIndexed) return
    const columns = [type.name, column.name]
    const name = indexName(look.profile, { table: table.name, columns })
    report({
      topic: 'indexed',
      message: `No index of ${look.name(table)} begins with ${pair}. Add ${name}.`,
      expected: name,
      fix: {
        title: `Add the index ${name}`,
        safe: true,
        calls: () => [call(indexAdd, { table: table.id, columns: [type.id, column.id], name })],
      },
    })
  },
})
