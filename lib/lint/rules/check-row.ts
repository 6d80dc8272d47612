import { z } from 'zod'
import { objectAdd } from '@/lib/commands/object-add'
import type { RecordOf } from '@/lib/kinds/kind-map'
import { quoteIdent } from '@/lib/sql/lex/identifier'
import { checkName } from '@/lib/standards/naming'
import { call } from '../fix'
import type { Look } from '../look'
import { objectRule } from '../rule'
import { namesIn } from './lib/columns-named'
import { judgedTable } from './lib/judged-table'

type Column = RecordOf<'column'>

const isChecked = (look: Look, table: RecordOf<'table'>, one: Column, other: Column): boolean =>
  look.index.childrenOf(table.id, 'check').some(({ expression }) => {
    const names = namesIn(expression)
    return names.includes(one.name) && names.includes(other.name)
  })

export const checkRow = objectRule({
  id: 'check-row',
  area: 'constraints',
  title: 'What must hold between columns of a row is checked',
  why: 'A row that refers to itself, or is due before it was made, is wrong in every application that reads it.',
  topics: {
    itself: 'A row that ties two others together does not tie one to itself',
    parent: 'A row is not above itself',
    due: 'What is due lies after what came first',
  },
  options: z.strictObject({}),
  on: ['table'],
  check(table, look, report) {
    if (!judgedTable(look, table.id)) return
    const add = (
      topic: string,
      one: Column,
      other: Column,
      operator: string,
      what: string,
      optional: boolean,
    ) => {
      const [a, b] = [quoteIdent(one.name), quoteIdent(other.name)]
      const holds = optional ? `${a} IS NULL OR ${a} ${operator} ${b}` : `${a} ${operator} ${b}`
      const name = checkName(look.profile, table.name, one.name, what)
      report({
        topic,
        message: `Nothing keeps ${one.name} and ${other.name} of ${look.name(table)} apart. Add CHECK (${holds}).`,
        expected: holds,
        detail: `${one.id} ${other.id}`,
        fix: {
          title: `Add the check ${name}`,
          safe: false,
          calls: () => [
            call(objectAdd, {
              kind: 'check',
              parent: table.id,
              name,
              attributes: { expression: holds },
            }),
          ],
        },
      })
    }
    for (const { topic, one, other } of selfPairs(look, table)) {
      if (!isChecked(look, table, one, other))
        add(topic, one, other, '<>', 'not_itself', one.notNull === null)
    }
    const columns = look.index.childrenOf(table.id, 'column')
    const due = columns.find(
      ({ name, type }) => /^due_(?:date|at)$/.test(name) && type.startsWith('timestamp'),
    )
    const made = columns.find(
      ({ name, type }) => name === 'created_at' && type.startsWith('timestamp'),
    )
    if (due && made && !isChecked(look, table, due, made))
      add('due', due, made, '>', 'future', true)
  },
})

interface Pair {
  readonly topic: 'itself' | 'parent'
  readonly one: Column
  readonly other: Column
}

/** A row's own key and its reference to the same table; or two references to one table. */
function selfPairs(look: Look, table: RecordOf<'table'>): Pair[] {
  const column = (id: Column['id'] | undefined) => {
    const record = look.index.get(id ?? null)
    return record?.kind === 'column' ? record : null
  }
  const keys = look.index
    .childrenOf(table.id, 'foreign-key')
    .filter(({ columns }) => columns.length === 1)
  const pairs: Pair[] = []
  for (const key of keys) {
    const [own, target] = [column(key.columns[0]), column(key.references[0])]
    if (key.table === table.id && own && target) {
      pairs.push({ topic: 'parent', one: own, other: target })
    }
  }
  const links = keys.filter((key) => key.table !== table.id)
  for (const [n, key] of links.entries()) {
    const twin = links.slice(n + 1).find((other) => other.table === key.table)
    const [one, other] = [column(key.columns[0]), column(twin?.columns[0])]
    // Only what ties rows of one table together: an order may well go from and to one place.
    if (one && other && isLink(look, table, one, other)) {
      pairs.push({ topic: 'itself', one, other })
    }
  }
  return pairs
}

const isLink = (look: Look, table: RecordOf<'table'>, one: Column, other: Column): boolean =>
  [
    ...look.index.childrenOf(table.id, 'unique'),
    ...look.index.childrenOf(table.id, 'primary-key'),
  ].some(({ columns }) => columns.includes(one.id) && columns.includes(other.id))
