import { z } from 'zod'
import { objectSet } from '@/lib/commands/object-set'
import { call } from '../fix'
import { objectRule } from '../rule'

export const tableRowSecurity = objectRule({
  id: 'table-row-security',
  area: 'postgresql',
  title: 'Policies and row-level security come together',
  why: 'Policies do nothing until row-level security is switched on for their table, and nobody is told. Switched on without a policy, the table seems empty to everybody but its owner.',
  topics: {
    off: 'A table with policies has row-level security on',
    empty: 'A table with row-level security has a policy',
  },
  options: z.strictObject({}),
  on: ['table'],
  check(table, look, report) {
    const policies = look.index.childrenOf(table.id, 'policy')
    if (policies.length > 0 && !table.rowSecurity) {
      report({
        topic: 'off',
        attribute: 'rowSecurity',
        message: `${look.name(table)} has ${policies.length === 1 ? 'the policy' : 'policies such as'} ${policies[0]?.name ?? ''}, but row-level security is off, so everybody sees all rows. Switch it on.`,
        fix: {
          title: 'Switch row-level security on',
          safe: false,
          calls: () => [call(objectSet, { id: table.id, changes: { rowSecurity: true } })],
        },
      })
    }
    if (policies.length === 0 && table.rowSecurity && table.bound === null) {
      report({
        topic: 'empty',
        attribute: 'rowSecurity',
        message: `${look.name(table)} has row-level security, but no policy, so nobody but its owner sees a row. Add a policy, or switch it off.`,
      })
    }
  },
})
