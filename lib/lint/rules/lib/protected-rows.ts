/** Whose rows a table holds, and the policy that shows each to the right person alone. */
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord, RecordOf } from '@/lib/kinds/kind-map'
import type { Look } from '@/lib/lint/look'
import { quoteIdent } from '@/lib/sql/lex/identifier'
import { entityOf } from '@/lib/standards/entity'
import { singular } from '@/lib/standards/words'
import { TENANT_COLUMN } from '../../facts/table-facts'
import { isListed } from './name-list'
import { settingAs, type WishedPolicy } from './row-policy'
import { isApart } from './tenants'

type Table = RecordOf<'table'>
type Column = AnyRecord & RecordOf<'column'>

export interface ProtectionOptions {
  /** For whom policies are made; null: for everybody. */
  readonly role: string | null
  readonly tenants: string
  /** Tables whose rows belong to one user each. */
  readonly personal: readonly string[]
  readonly user: string
  readonly owner: string
}

export interface Protection {
  readonly topic: 'tenant' | 'personal' | 'members'
  /** Whose rows are to be seen, in words. */
  readonly whose: string
  /** A policy that does it names one of them. */
  readonly names: readonly string[]
  /** The session's setting that the standard compares with. */
  readonly setting: string
  readonly policy: () => WishedPolicy | null
}

const column = (look: Look, table: Table, name: string): Column | null => {
  const [found] = look.index.inParent('column', table.id, name)
  return found?.kind === 'column' ? found : null
}

/** Where the standard names none. */
const USER_SETTING = 'app.current_user_id'
const TENANT_SETTING = 'app.current_tenant_id'

const entity = (look: Look, { name }: Table) => singular(entityOf(look.profile, name))

const userSetting = (look: Look) => look.profile.settings.user ?? USER_SETTING

function tenantRows(look: Look, table: Table, options: ProtectionOptions): Protection | null {
  const own = column(look, table, TENANT_COLUMN)
  if (!own || table.name === options.tenants || isApart(look)) return null
  const setting = look.profile.settings.tenant ?? TENANT_SETTING
  return {
    topic: 'tenant',
    whose: 'of each tenant',
    names: [TENANT_COLUMN],
    setting,
    policy: () => ({
      name: 'tenant_isolation_policy',
      using: `${TENANT_COLUMN} = ${settingAs(setting, own.type)}`,
      role: options.role,
    }),
  }
}

/** The junction between the table and the people who may see its rows. */
function membersOf(look: Look, table: Table): AnyRecord | null {
  const found = look.named('relation', null, `${entity(look, table)}_members`, table)
  return found?.kind === 'table' && found.id !== table.id ? found : null
}

/** The column of the junction that refers to this table, and the one for the person. */
function memberColumns(look: Look, table: Table, members: Id, user: string) {
  const keys = look
    .children(members)
    .flatMap((child) =>
      child.kind === 'foreign-key' && child.table === table.id ? [child.columns] : [],
    )
  const [only] = keys
  const part = only?.length === 1 ? look.index.get(only[0] ?? null) : null
  const person = look.children(members).find((one) => one.kind === 'column' && one.name === user)
  return part?.kind === 'column' && person ? { part: part.name } : null
}

function memberRows(look: Look, table: Table, options: ProtectionOptions): Protection | null {
  const owner = column(look, table, options.owner)
  const members = owner && membersOf(look, table)
  if (!owner || members?.kind !== 'table') return null
  const setting = userSetting(look)
  return {
    topic: 'members',
    whose: 'to the owner and the members',
    names: [owner.name, members.name],
    setting,
    policy() {
      const [key] = look.index.childrenOf(table.id, 'primary-key')
      const id = key?.columns.length === 1 ? look.index.get(key.columns[0] ?? null) : null
      const known = memberColumns(look, table, members.id, options.user)
      if (id?.kind !== 'column' || !known) return null
      const value = settingAs(setting, owner.type)
      const list = `SELECT ${quoteIdent(known.part)} FROM ${quoteIdent(members.name)} WHERE ${options.user} = ${value}`
      return {
        name: `${entity(look, table)}_access_policy`,
        using: `${owner.name} = ${value} OR ${quoteIdent(id.name)} IN (${list})`,
        role: options.role,
      }
    },
  }
}

function personalRows(look: Look, table: Table, options: ProtectionOptions): Protection | null {
  const isSaid = look.index.childrenOf(table.id, 'fact').some(({ name }) => name === 'personal')
  if (!isSaid && !isListed(options.personal, table.name)) return null
  const own = column(look, table, options.user)
  const setting = userSetting(look)
  return {
    topic: 'personal',
    whose: 'of each person',
    names: own ? [own.name] : [],
    setting,
    policy: () =>
      own && {
        name: `${entity(look, table)}_data_policy`,
        using: `${own.name} = ${settingAs(setting, own.type)}`,
        role: options.role,
      },
  }
}

/** The tenant’s rows come first: a policy for them protects what is personal in them, too. */
export const protectionOf = (
  look: Look,
  table: Table,
  options: ProtectionOptions,
): Protection | null =>
  tenantRows(look, table, options) ??
  memberRows(look, table, options) ??
  personalRows(look, table, options)
