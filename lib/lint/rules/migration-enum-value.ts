import { z } from 'zod'
import { stringsOf } from '@/lib/sql/ast/node'
import { scriptRule } from '../rule'
import { forward } from '../script/forward'

export const migrationEnumValue = scriptRule({
  id: 'migration-enum-value',
  area: 'migrations',
  title: 'A new value of an enum is used in a later transaction',
  why: 'ALTER TYPE … ADD VALUE takes effect when its transaction ends. PostgreSQL refuses a statement of the same transaction that uses the value (55P04).',
  options: z.strictObject({}),
  statement: forward({
    AlterEnumStmt({ typeName, newVal, oldVal }, { statement, look, report, unit }) {
      const { transaction, file, index } = statement
      const parts = stringsOf(typeName)
      if (newVal === undefined || oldVal !== undefined || transaction === null) return
      if (look.past.isNewType(parts, unit)) return
      const literal = `'${newVal.replaceAll("'", "''")}'`
      const user = file.statements.find(
        (other) =>
          other.index > index && other.transaction === transaction && other.text.includes(literal),
      )
      if (!user) return
      report({
        about: user,
        subject: `${parts.join('.')}.${newVal}`,
        message: `The value ${newVal} is added to ${parts.join('.')} and used in the same transaction, which PostgreSQL refuses. Add it in a migration of its own that runs before.`,
      })
    },
  }),
})
