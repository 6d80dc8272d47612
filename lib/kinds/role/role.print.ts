import { printSetting } from '@/lib/sql/ast/setting'
import { quoteIdent, quoteLiteral } from '@/lib/sql/lex/identifier'
import type { Option } from '../common'
import type { RecordOf } from '../kind-map'
import type { Piece, Requirement } from '../print-context'
import type { Role } from './model'

function options(role: Role): string[] {
  const words: string[] = []
  if (role.superuser) words.push('SUPERUSER')
  if (role.createDatabase) words.push('CREATEDB')
  if (role.createRole) words.push('CREATEROLE')
  if (!role.inherit) words.push('NOINHERIT')
  if (role.login) words.push('LOGIN')
  if (role.replication) words.push('REPLICATION')
  if (role.bypassRowSecurity) words.push('BYPASSRLS')
  if (role.connectionLimit !== -1) words.push(`CONNECTION LIMIT ${role.connectionLimit}`)
  if (role.validUntil !== null) words.push(`VALID UNTIL ${quoteLiteral(role.validUntil)}`)
  return words
}

/** Every option with the words that say it. */
export function roleOptions(role: Role): [option: string, words: string][] {
  const flag = (words: string, on: boolean): [string, string] => [words, on ? words : `NO${words}`]
  return [
    flag('SUPERUSER', role.superuser),
    flag('CREATEDB', role.createDatabase),
    flag('CREATEROLE', role.createRole),
    flag('INHERIT', role.inherit),
    flag('LOGIN', role.login),
    flag('REPLICATION', role.replication),
    flag('BYPASSRLS', role.bypassRowSecurity),
    ['CONNECTION LIMIT', `CONNECTION LIMIT ${role.connectionLimit}`],
    ['VALID UNTIL', `VALID UNTIL ${quoteLiteral(role.validUntil ?? 'infinity')}`],
  ]
}

export const roleSetting = (name: string, setting: Option): string =>
  `ALTER ROLE ${name} ${printSetting(setting)}`

const yes = (value: boolean) => (value ? 'TRUE' : 'FALSE')

/** The old spelling where it says enough, so that older servers understand it. */
function membershipOptions({ admin, inherit, set }: Role['memberOf'][number]): string {
  if (inherit === null && set === null) return admin ? ' WITH ADMIN OPTION' : ''
  const words: string[] = []
  if (admin) words.push('ADMIN TRUE')
  if (inherit !== null) words.push(`INHERIT ${yes(inherit)}`)
  if (set !== null) words.push(`SET ${yes(set)}`)
  return ` WITH ${words.join(', ')}`
}

export const membershipGrant = (name: string, membership: Role['memberOf'][number]): string =>
  `GRANT ${quoteIdent(membership.role)} TO ${name}${membershipOptions(membership)}`

export function printRole(role: RecordOf<'role'>): Piece[] {
  const name = quoteIdent(role.name)
  const words = options(role)
  const create: Piece = {
    record: role.id,
    section: 'roles',
    sql: `CREATE ROLE ${name}${words.length > 0 ? ` WITH ${words.join(' ')}` : ''}`,
  }
  const settings = role.settings.map((setting): Piece => {
    const sql = roleSetting(name, setting)
    return { record: role.id, section: 'roles', sql, again: sql, attributes: ['settings'] }
  })
  // After every role, whichever comes first in the model.
  const memberships = role.memberOf.map((membership): Piece => {
    const sql = membershipGrant(name, membership)
    const isNew = membership.inherit !== null || membership.set !== null
    const requires: Requirement[] = isNew
      ? [{ version: 16, feature: 'INHERIT and SET options of a role membership' }]
      : []
    const attributes = ['memberOf']
    return { record: role.id, section: 'schemas', sql, again: sql, attributes, requires }
  })
  return [create, ...settings, ...memberships]
}
