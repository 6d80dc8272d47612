import { z } from 'zod'
import { objectSet } from '@/lib/commands/object-set'
import type { RecordOf } from '@/lib/kinds/kind-map'
import { call } from '../fix'
import { objectRule } from '../rule'
import { isListed } from './lib/name-list'

type Power = 'superuser' | 'bypassRowSecurity' | 'createRole' | 'createDatabase'

const POWERS: readonly (readonly [Power, string, string])[] = [
  ['superuser', 'SUPERUSER', 'no right and no policy binds it'],
  ['bypassRowSecurity', 'BYPASSRLS', 'no policy binds it'],
  ['createRole', 'CREATEROLE', 'it can give itself the rights of others'],
  ['createDatabase', 'CREATEDB', 'it can fill the disk with databases'],
]

const isLoose = (role: RecordOf<'role'>, power: Power) =>
  role[power] && (role.login || power === 'superuser' || power === 'bypassRowSecurity')

export const rolePower = objectRule({
  id: 'role-power',
  area: 'security',
  title: 'Roles of programs have no power over the server',
  why: 'Rights and policies don’t bind a superuser, and BYPASSRLS does what it says. A program needs neither; whoever breaks into it must not get them.',
  options: z.strictObject({
    /** Roles that administer the server: names, with a star for the rest. */
    trusted: z.array(z.string()).default(['postgres', '*admin*', '*dba*', '*backup*', '*replica*']),
  }),
  on: ['role'],
  check(role, _look, report, { trusted }) {
    if (isListed(trusted, role.name)) return
    for (const [power, word, effect] of POWERS) {
      if (!isLoose(role, power)) continue
      report({
        attribute: power,
        detail: power,
        message: `The role ${role.name} is ${word}: ${effect}. Take that away, unless it administers the server.`,
        actual: word,
        expected: `NO${word}`,
        fix: {
          title: `Make it NO${word}`,
          safe: false,
          calls: () => [call(objectSet, { id: role.id, changes: { [power]: false } })],
        },
      })
    }
  },
})
