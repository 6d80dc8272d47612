import { z } from 'zod'
import { columnSet } from '@/lib/commands/column-set'
import type { RecordOf } from '@/lib/kinds/kind-map'
import { givenFrom } from '@/lib/standards/profiles'
import { call, type Fix } from '../fix'
import type { Look } from '../look'
import { objectRule } from '../rule'
import { judgedTable } from './lib/judged-table'

const isSaid = (comment: string | null) => comment !== null && comment.trim() !== ''

/** What makes a table hard to understand by its columns alone. */
function isComplex(look: Look, table: RecordOf<'table'>): boolean {
  return look.index
    .children(table.id)
    .some(
      (part) =>
        part.kind === 'check' ||
        part.kind === 'trigger' ||
        (part.kind === 'column' && part.type === 'jsonb'),
    )
}

/** The standard's own columns mean the same in every table. */
function usualComment(look: Look, column: RecordOf<'column'>): Fix | null {
  const usual = look.profile.columns.find(({ name }) => name === column.name)?.comment
  if (!usual) return null
  return {
    title: `Say “${usual}”`,
    safe: true,
    calls: () => [
      call(columnSet, {
        standard: givenFrom(look.profile),
        id: column.id,
        changes: { comment: usual },
      }),
    ],
  }
}

export const objectComment = objectRule({
  id: 'object-comment',
  area: 'documentation',
  title: 'What is there says what it is for',
  why: 'A name says little to whoever comes later. A comment stands in the database itself, where every tool shows it, and it is the text of the document as well.',
  topics: {
    tables: 'Tables have a comment',
    columns: 'Columns have a comment',
    complex: 'Tables with checks, triggers or JSON have a comment',
  },
  options: z.strictObject({}),
  on: ['table', 'column'],
  check(record, look, report) {
    const table = judgedTable(look, record.kind === 'table' ? record.id : record.parent)
    if (!table || isSaid(record.comment)) return
    if (record.kind === 'table') {
      const topic = look.profile.comments === 'complex' ? 'complex' : 'tables'
      if (topic === 'complex' && !isComplex(look, table)) return
      report({
        topic,
        attribute: 'comment',
        message: `Nothing says what ${look.name(table)} is for. Give it a comment.`,
      })
      return
    }
    if (record.inherited) return
    report({
      topic: 'columns',
      attribute: 'comment',
      message: `Nothing says what ${look.name(record)} means. Give it a comment.`,
      fix: usualComment(look, record),
    })
  },
})
