import { z } from 'zod'
import { scriptRule } from '../rule'
import { tableKey, tableText } from '../script/commands'
import { forward } from '../script/forward'

export const migrationRowSecurity = scriptRule({
  id: 'migration-row-security',
  area: 'migrations',
  title: 'Policies are there before row-level security is switched on',
  why: 'From the moment it is switched on, nobody but the owner sees a row that no policy shows. Programs that run meanwhile find their tables empty.',
  options: z.strictObject({}),
  statement: forward({
    command({ table, command }, { statement, look, report }) {
      if (command.subtype !== 'AT_EnableRowSecurity' || look.past.hasPolicy(table)) return
      const { file, index, transaction } = statement
      const together = file.statements.some(
        (other) =>
          other.index > index &&
          transaction !== null &&
          other.transaction === transaction &&
          other.node !== null &&
          'CreatePolicyStmt' in other.node &&
          tableKey(other.node.CreatePolicyStmt.table) === tableKey(table),
      )
      if (together) return
      report({
        subject: tableText(table),
        message: `Row-level security of ${tableText(table)} is switched on before it has a policy: until then programs see no rows. Create the policy first, or do both in one transaction.`,
      })
    },
  }),
})
