import { quoteIdent } from '@/lib/sql/lex/identifier'
import { byAttribute } from '../by-attribute'
import type { Alter, AlterStatement, MigrateSpec } from '../migrate-spec'
import { membershipGrant, roleOptions, roleSetting } from './role.print'

function options({ was, is }: Alter<'role'>): string[] {
  const name = quoteIdent(is.name)
  const before = new Map(roleOptions(was))
  const words = roleOptions(is).flatMap(([key, text]) => (before.get(key) === text ? [] : [text]))
  return words.length > 0 ? [`ALTER ROLE ${name} WITH ${words.join(' ')}`] : []
}

const FLAGS = [
  'login',
  'superuser',
  'createDatabase',
  'createRole',
  'inherit',
  'replication',
  'bypassRowSecurity',
  'connectionLimit',
  'validUntil',
]

/** One statement for all of them, said by the first that differs. */
const flags = Object.fromEntries(
  FLAGS.map((flag) => [
    flag,
    (change: Alter<'role'>) =>
      FLAGS.find((one) => change.changed.has(one)) === flag ? options(change) : [],
  ]),
)

function settings({ was, is }: Alter<'role'>): string[] {
  const name = quoteIdent(is.name)
  const gone = was.settings.filter((one) => !is.settings.some((other) => other.name === one.name))
  const set = is.settings.filter(
    (one) => !was.settings.some((o) => o.name === one.name && o.value === one.value),
  )
  return [
    ...gone.map(
      (one) => `ALTER ROLE ${name} RESET ${one.name.split('.').map(quoteIdent).join('.')}`,
    ),
    ...set.map((one) => roleSetting(name, one)),
  ]
}

function memberOf({ was, is }: Alter<'role'>): AlterStatement[] {
  const same = (a: object, b: object) => JSON.stringify(a) === JSON.stringify(b)
  const name = quoteIdent(is.name)
  const gone = was.memberOf.filter((one) => !is.memberOf.some((other) => same(one, other)))
  const added = is.memberOf.filter((one) => !was.memberOf.some((other) => same(one, other)))
  const say = (sql: string): AlterStatement => ({
    sql,
    attributes: ['memberOf'],
    section: 'schemas',
  })
  return [
    ...gone.map((one) => say(`REVOKE ${quoteIdent(one.role)} FROM ${name}`)),
    ...added.map((one) => say(membershipGrant(name, one))),
  ]
}

export const roleMigrate: MigrateSpec<'role'> = {
  section: 'roles',
  drops: 'last',
  alter: byAttribute({ ...flags, settings, memberOf }),
}
