import type { AlterRoleStmt, DefElem, GrantRoleStmt, Node } from '@pgsql/types'
import { defElems, isTrue, nameOf, wordOf } from '@/lib/sql/ast/def-elem'
import { listOf } from '@/lib/sql/ast/node'
import { roleOf, rolesOf } from '@/lib/sql/ast/role'
import { withSetting } from '@/lib/sql/ast/setting'
import { clipName } from '@/lib/sql/lex/identifier'
import type { RecordOf } from '../kind-map'
import type { Readers } from '../kind-spec'
import type { ReadContext } from '../read-context'
import { grantMembership, revokeMembership } from './membership'
import type { Role } from './model'

type Flag =
  | 'login'
  | 'superuser'
  | 'createDatabase'
  | 'createRole'
  | 'inherit'
  | 'replication'
  | 'bypassRowSecurity'

const FLAGS: Readonly<Record<string, Flag>> = {
  canlogin: 'login',
  superuser: 'superuser',
  createdb: 'createDatabase',
  createrole: 'createRole',
  inherit: 'inherit',
  isreplication: 'replication',
  bypassrls: 'bypassRowSecurity',
}

const NEW_ROLE: Omit<Role, 'name'> = {
  login: false,
  superuser: false,
  createDatabase: false,
  createRole: false,
  inherit: true,
  replication: false,
  bypassRowSecurity: false,
  connectionLimit: -1,
  validUntil: null,
  memberOf: [],
  settings: [],
  comment: null,
}

function withOptions(role: Role, elements: readonly DefElem[], context: ReadContext): Role {
  const next = { ...role }
  for (const element of elements) {
    const flag = FLAGS[nameOf(element)]
    if (flag) next[flag] = isTrue(element.arg)
    else if (nameOf(element) === 'connectionlimit')
      next.connectionLimit = Number(wordOf(element.arg))
    else if (nameOf(element) === 'validUntil') next.validUntil = wordOf(element.arg)
    else if (nameOf(element) === 'password') {
      context.remark(`The password of role "${role.name}" is not kept: it is a secret, not design.`)
    }
  }
  return next
}

const PLAIN = { inherit: null, set: null }

function joinOthers(record: RecordOf<'role'>, elements: readonly DefElem[], context: ReadContext) {
  for (const element of elements) {
    const others = rolesOf(listOf(element.arg))
    const admin = nameOf(element) === 'adminmembers'
    if (nameOf(element) === 'addroleto') {
      for (const role of others)
        grantMembership(record.name, { role, admin: false, ...PLAIN }, context)
    } else if (nameOf(element) === 'rolemembers' || admin) {
      for (const member of others) {
        grantMembership(member, { role: record.name, admin, ...PLAIN }, context)
      }
    }
  }
}

function find(name: string, context: ReadContext): RecordOf<'role'> {
  const record = context.find('role', undefined, name)
  if (context.is(record, 'role')) return record
  return context.keep(`role "${name}" is not made by this script`)
}

/** ALTER GROUP … ADD and DROP USER. */
function changeMembers(node: AlterRoleStmt, group: string, context: ReadContext): boolean {
  const members = defElems(node.options).find((element) => nameOf(element) === 'rolemembers')
  if (!members) return false
  for (const member of rolesOf(listOf(members.arg))) {
    if (node.action === -1) revokeMembership(member, group, null, context)
    else grantMembership(member, { role: group, admin: false, ...PLAIN }, context)
  }
  return true
}

function optionsOf(nodes: Node[] | undefined) {
  const elements = defElems(nodes)
  const value = (name: string) => {
    const element = elements.find((other) => nameOf(other) === name)
    return element ? isTrue(element.arg) : null
  }
  return { admin: value('admin'), inherit: value('inherit'), set: value('set') }
}

function membership(node: GrantRoleStmt, role: string, member: string, context: ReadContext) {
  const options = optionsOf(node.opt)
  if (!node.is_grant) revokeMembership(member, role, node.opt ? options : null, context)
  else grantMembership(member, { role, ...options, admin: options.admin ?? false }, context)
}

export const roleReaders: Readers = {
  CreateRoleStmt(node, context) {
    const name = clipName(node.role ?? '')
    if (context.find('role', undefined, name)) context.refuse(`role "${name}" exists already`)
    const elements = defElems(node.options)
    const login = node.stmt_type === 'ROLESTMT_USER'
    const role = withOptions({ name, ...NEW_ROLE, login }, elements, context)
    const record = context.add('role', null, role)
    joinOthers(record, elements, context)
  },
  AlterRoleStmt(node, context) {
    const name = roleOf(node.role)
    if (changeMembers(node, name, context)) return
    const record = find(name, context)
    context.patch(record, withOptions(record, defElems(node.options), context))
  },
  AlterRoleSetStmt(node, context) {
    if (node.database !== undefined) context.keep('it holds in one database only')
    if (!node.role) return context.keep('it is about all roles')
    const record = find(roleOf(node.role), context)
    if (!node.setstmt) return
    context.patch(record, { settings: withSetting(record.settings, node.setstmt) })
  },
  GrantRoleStmt(node, context) {
    for (const granted of node.granted_roles ?? []) {
      const role = 'AccessPriv' in granted ? (granted.AccessPriv.priv_name ?? '') : ''
      for (const member of rolesOf(node.grantee_roles)) membership(node, role, member, context)
    }
  },
  DropRoleStmt(node, context) {
    for (const name of rolesOf(node.roles)) {
      const record = context.find('role', undefined, name)
      if (!record && node.missing_ok) context.remark(`Role "${name}" does not exist.`)
      else context.remove(find(name, context).id)
    }
  },
}
