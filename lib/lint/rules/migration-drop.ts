import type { DropStmt } from '@pgsql/types'
import { z } from 'zod'
import { scriptRule } from '../rule'
import { droppedNames, tableText } from '../script/commands'
import { forward, type Scene } from '../script/forward'
import { rebuilds } from './lib/rebuilds'

const LOSES: Readonly<Record<string, string>> = {
  OBJECT_TABLE: 'table',
  OBJECT_MATVIEW: 'materialized view',
  OBJECT_SCHEMA: 'schema',
}

function dropped({ removeType, objects }: DropStmt, { statement, isNew }: Scene): string[] {
  return droppedNames(objects)
    .filter((parts) => !rebuilds(statement, parts))
    .filter(([first = '', second]) => {
      if (removeType !== 'OBJECT_TABLE') return true
      return !isNew(
        second === undefined ? { relname: first } : { schemaname: first, relname: second },
      )
    })
    .map((parts) => parts.join('.'))
}

function cascades(subject: string, { report }: Scene): void {
  report({
    topic: 'cascade',
    subject,
    message: `CASCADE on ${subject} takes along whatever depends on it, listed nowhere. Name and drop each object that is meant to go.`,
  })
}

export const migrationDrop = scriptRule({
  id: 'migration-drop',
  area: 'migrations',
  title: 'Nothing is dropped that somebody may still need',
  why: 'What is dropped is gone, rows and all; a way back makes the table again, not what was in it. Programs that still use it fail at that moment. First no program uses it any more, then it is kept for a while, and only then dropped.',
  topics: {
    column: 'A column is dropped only when nothing uses it any more',
    table: 'A table or schema is dropped only when nothing uses it any more',
    rows: 'Tables in use are not emptied',
    cascade: 'Nothing is dropped unnamed',
  },
  options: z.strictObject({}),
  statement: forward({
    command({ table, command }, scene) {
      const { subtype, name = '', behavior } = command
      if (subtype !== 'AT_DropColumn') return
      const subject = `${tableText(table)}.${name}`
      scene.report({
        topic: 'column',
        subject,
        message: `${subject} is dropped with all it holds; programs that still read it fail. Drop it in a later migration, once no deployed program uses it.`,
      })
      if (behavior === 'DROP_CASCADE') cascades(subject, scene)
    },
    DropStmt(statement, scene) {
      const what = LOSES[statement.removeType ?? '']
      const names = dropped(statement, scene)
      if (names.length === 0) return
      const subject = names.join(', ')
      if (what !== undefined) {
        scene.report({
          topic: 'table',
          subject,
          message: `The ${what} ${subject} is dropped with all it holds. Rename it first, or move its rows to an archive, and drop it once nothing has missed it.`,
        })
      }
      if (statement.behavior === 'DROP_CASCADE') cascades(subject, scene)
    },
    TruncateStmt({ relations, behavior }, scene) {
      const used = (relations ?? []).flatMap((each) =>
        'RangeVar' in each && !scene.isNew(each.RangeVar) ? [tableText(each.RangeVar)] : [],
      )
      if (used.length === 0) return
      const subject = used.join(', ')
      scene.report({
        topic: 'rows',
        subject,
        message: `TRUNCATE takes all rows of ${subject}, and nobody can use the table meanwhile. Keep them, or take them out some at a time.`,
      })
      if (behavior === 'DROP_CASCADE') cascades(subject, scene)
    },
  }),
})
