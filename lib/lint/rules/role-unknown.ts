import { z } from 'zod'
import { objectAdd } from '@/lib/commands/object-add'
import type { RecordOf } from '@/lib/kinds/kind-map'
import { givenFrom } from '@/lib/standards/profiles'
import { call } from '../fix'
import { objectRule } from '../rule'

type Named = RecordOf<'policy' | 'grant' | 'default-privilege'>

/** Everybody, whoever runs the statement, and what every server has. */
const ALWAYS =
  /^(?:public|CURRENT_USER|current_user|SESSION_USER|session_user|CURRENT_ROLE|current_role|postgres|pg_[a-z_]+)$/

const rolesOf = (record: Named): readonly string[] => {
  if (record.kind === 'policy') return record.roles
  return record.kind === 'grant' ? [record.grantee] : [record.grantee, record.role ?? 'public']
}

export const roleUnknown = objectRule({
  id: 'role-unknown',
  area: 'postgresql',
  title: 'Policies and rights name roles that there are',
  why: 'A policy or a grant for a role that does not exist is refused (42704), on the server where the script is run first, which is often the one in production. As part of the design, roles are made before they are named.',
  topics: {
    policy: 'The roles of a policy are part of the design',
    grant: 'Whoever is given rights is part of the design',
  },
  options: z.strictObject({
    /** Roles that every server of the organisation has. */
    known: z.array(z.string()).default(() => []),
  }),
  on: ['policy', 'grant', 'default-privilege'],
  check(record, look, report, { known }) {
    for (const role of new Set(rolesOf(record))) {
      if (ALWAYS.test(role) || known.includes(role) || look.inDatabase('role', role)) continue
      const owner = look.index.get(record.parent)
      const where = owner ? look.name(owner) : 'the database'
      report({
        topic: record.kind === 'policy' ? 'policy' : 'grant',
        attribute: record.kind === 'policy' ? 'roles' : 'grantee',
        detail: role,
        message:
          record.kind === 'policy'
            ? `The policy ${look.name(record)} is for the role ${role}, which is not part of the design; PostgreSQL refuses it (42704). Add the role, or name another.`
            : `Rights on ${where} are given to ${role}, which is not part of the design; PostgreSQL refuses that (42704). Add the role, or name another.`,
        actual: role,
        fix: {
          title: `Add the role ${role}`,
          safe: false,
          calls: () => [
            call(objectAdd, {
              standard: givenFrom(look.profile),
              kind: 'role',
              parent: null,
              name: role,
            }),
          ],
        },
      })
    }
  },
})
