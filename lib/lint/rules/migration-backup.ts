import { z } from 'zod'
import { scriptRule } from '../rule'
import type { ScriptFile, ScriptStatement } from '../script/script-file'
import { runsForward } from '../script/script-look'
import { lostBy } from './lib/destructive'

/** Somebody wrote down where what goes away is kept. */
const NOTE = /\bback(?:ed)?[ -]?up\b|\barchived?\b/i

const keepsRows = ({ node }: ScriptStatement) =>
  node !== null &&
  (('CreateTableAsStmt' in node && node.CreateTableAsStmt.objtype === 'OBJECT_TABLE') ||
    ('CopyStmt' in node && node.CopyStmt.is_from !== true))

const isKept = ({ comments, statements }: ScriptFile, before: number) =>
  comments.some(({ text }) => NOTE.test(text)) || statements.slice(0, before).some(keepsRows)

export const migrationBackup = scriptRule({
  id: 'migration-backup',
  area: 'migrations',
  title: 'What a migration takes away is kept first',
  why: 'A dropped table or column, and a type that became narrower, cannot be brought back by the way back of a migration. Before such a step the rows are copied to a table of their own, or a comment in the file says which backup holds them.',
  options: z.strictObject({}),
  statement(statement, look, report) {
    if (!runsForward(statement)) return
    const lost = lostBy(statement, look)
    if (lost === null || isKept(statement.file, statement.index)) return
    report({
      subject: lost,
      message: `${lost} is taken away, and the file does not say where it is kept. Copy the rows first (CREATE TABLE … AS SELECT), or write a comment such as “-- Backup: …”.`,
    })
  },
})
