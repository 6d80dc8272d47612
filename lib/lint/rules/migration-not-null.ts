import { z } from 'zod'
import { scriptRule } from '../rule'
import { tableCommands, tableText } from '../script/commands'
import { forward } from '../script/forward'
import type { ScriptStatement } from '../script/script-file'
import type { TextFix } from '../script/text-fix'
import { notNullSteps } from './lib/not-null-steps'
import { alterHead, isVerbatim, replaceStatement } from './lib/script-text'

function inSteps(statement: ScriptStatement, column: string): TextFix | null {
  const alone = tableCommands(statement.node).length === 1
  if (!alone || statement.transaction !== null || !isVerbatim(statement)) return null
  const head = alterHead(statement)
  const table = head.replace(/^alter\s+table\s+(?:if\s+exists\s+)?(?:only\s+)?/i, '')
  const text = notNullSteps(head, table, column).join('\n').replace(/;$/, '')
  return {
    title: 'Prove it by a check first',
    safe: true,
    edits: [replaceStatement(statement, text)],
  }
}

export const migrationNotNull = scriptRule({
  id: 'migration-not-null',
  area: 'migrations',
  title: 'NOT NULL is proven before it is set',
  why: 'SET NOT NULL looks at every row while nobody can read or write the table. A CHECK (column IS NOT NULL) that was added NOT VALID and then validated says the same without the lock; since PostgreSQL 12 SET NOT NULL believes it. DROP NOT NULL lets rows through that running programs do not expect.',
  topics: {
    set: 'A validated check comes before SET NOT NULL',
    drop: 'A column stays mandatory while programs rely on it',
  },
  options: z.strictObject({}),
  statement: forward({
    command({ table, command }, { statement, look, report }) {
      const { subtype, name = '' } = command
      const subject = `${tableText(table)}.${name}`
      if (subtype === 'AT_SetNotNull' && !look.past.isProvenNotNull(table, name)) {
        const split =
          statement.transaction === null
            ? ''
            : ' Do so in a migration of its own: in one transaction the lock of the first step is held until the end.'
        report({
          topic: 'set',
          subject,
          message: `SET NOT NULL on ${subject} looks at every row of ${tableText(table)} while nobody can use it. Add CHECK (${name} IS NOT NULL) NOT VALID and validate it first.${split}`,
          fix: inSteps(statement, name),
        })
      } else if (subtype === 'AT_DropNotNull') {
        report({
          topic: 'drop',
          subject,
          message: `${subject} may be null from here on. Programs that read it must be ready for that before the migration runs.`,
        })
      }
    },
  }),
})
