import { z } from 'zod'
import { objectRule } from '../rule'
import { judgedTable } from './lib/judged-table'

export const foreignKeyCascade = objectRule({
  id: 'foreign-key-cascade',
  area: 'keys',
  title: 'Cascades and soft deletion are not mixed unawares',
  why: 'A cascade acts on rows that are really deleted. Where rows are only marked as deleted, their parts stay live; and a real delete removes parts that were meant to be kept.',
  options: z.strictObject({}),
  on: ['foreign-key'],
  check(key, look, report) {
    const table = judgedTable(look, key.parent)
    if (!table || key.onDelete !== 'cascade') return
    const [own, other] = [look.table(table.id), look.table(key.table)]
    if (!own?.softDelete || !other?.softDelete) return
    report({
      attribute: 'onDelete',
      message: `Rows of ${own.name} and of ${other.name} are marked as deleted, but ${key.name} removes rows for good when their parent goes. Mark the parts as well when a row is marked.`,
      actual: 'cascade',
    })
  },
})
