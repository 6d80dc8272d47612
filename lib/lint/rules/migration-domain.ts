import { z } from 'zod'
import { stringsOf } from '@/lib/sql/ast/node'
import { scriptRule } from '../rule'
import { constraintOf } from '../script/commands'
import { forward } from '../script/forward'

export const migrationDomain = scriptRule({
  id: 'migration-domain',
  area: 'migrations',
  title: 'Constraints of domains in use are added NOT VALID',
  why: 'A new constraint on a domain is checked for every row of every table that has a column of it, and all of them are locked against writes meanwhile.',
  options: z.strictObject({}),
  statement: forward({
    AlterDomainStmt({ subtype, typeName, def }, { look, report, unit }) {
      const parts = stringsOf(typeName)
      const adds = subtype === 'C' && constraintOf(def)?.skip_validation !== true
      if (look.past.isNewType(parts, unit) || !(adds || subtype === 'O')) return
      const domain = parts.join('.')
      report({
        subject: domain,
        message: adds
          ? `The constraint on ${domain} is checked in every table that uses it, which is locked meanwhile. Add it NOT VALID, and validate it in a later step.`
          : `SET NOT NULL on ${domain} looks through every table that uses it, which is locked meanwhile. Add CHECK (VALUE IS NOT NULL) NOT VALID, and validate it in a later step.`,
      })
    },
  }),
})
