import { printRole } from '@/lib/sql/ast/role'
import { byAttribute } from '../by-attribute'
import type { Alter, MigrateSpec } from '../migrate-spec'

const head = ({ is, after }: Alter<'policy'>) =>
  `ALTER POLICY ${after.ident(is.id)} ON ${is.parent ? after.name(is.parent) : ''}`

const condition = (attribute: 'using' | 'check', words: string) => (change: Alter<'policy'>) => {
  const text = change.is[attribute]
  if (change.again.size > 0) return { anew: 'it holds on to something that is made anew' }
  return text === null
    ? { anew: 'ALTER POLICY cannot take a condition away' }
    : [`${head(change)} ${words} (${text})`]
}

export const policyMigrate: MigrateSpec<'policy'> = {
  section: 'row security',
  drops: 'first',
  apart: true,
  alter: byAttribute({
    roles: (change) => {
      const { roles } = change.is
      return [`${head(change)} TO ${roles.length > 0 ? roles.map(printRole).join(', ') : 'PUBLIC'}`]
    },
    using: condition('using', 'USING'),
    check: condition('check', 'WITH CHECK'),
  }),
}
