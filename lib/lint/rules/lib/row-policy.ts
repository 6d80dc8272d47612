/** Policies of a table: what they look at, and how one is added. */
import { objectAdd } from '@/lib/commands/object-add'
import { objectSet } from '@/lib/commands/object-set'
import type { AnyRecord, RecordOf } from '@/lib/kinds/kind-map'
import { call, type Fix, type FixCall } from '@/lib/lint/fix'
import type { Look } from '@/lib/lint/look'
import { EVERYBODY } from '@/lib/sql/ast/role'
import { givenFrom } from '@/lib/standards/profiles'
import { callsThen } from './calls-then'
import { namesIn } from './columns-named'

type Table = RecordOf<'table'>
export type Policy = AnyRecord & RecordOf<'policy'>

const policyText = ({ using, check }: RecordOf<'policy'>): string =>
  `${using ?? ''}\n${check ?? ''}`

export const policyNames = (policy: RecordOf<'policy'>): readonly string[] =>
  namesIn(policyText(policy))

const SETTING = /\bcurrent_setting\s*\(\s*'([^']*)'/gi

/** The settings of the session that it compares with. */
export const settingsIn = (policy: RecordOf<'policy'>): string[] =>
  [...policyText(policy).matchAll(SETTING)].map(([, name = '']) => name)

const EVERY = ['select', 'insert', 'update', 'delete'] as const

/** The commands for which none of the policies is. */
export function uncovered(policies: readonly Policy[]): string[] {
  if (policies.some(({ command }) => command === 'all')) return []
  return EVERY.filter((one) => !policies.some(({ command }) => command === one))
}

export const isOpen = ({ permissive, using, command }: RecordOf<'policy'>): boolean =>
  permissive && command !== 'insert' && /^\(*\s*true\s*\)*$/i.test(using ?? '')

/** NULL where it is missing or empty, as it is after a transaction that set it. */
export const settingAs = (setting: string, type: string): string =>
  `NULLIF(current_setting('${setting}', true), '')::${type}`

export interface WishedPolicy {
  readonly name: string
  readonly using: string
  /** Null: for everybody. */
  readonly role: string | null
}

const roleIfMissing = (look: Look, role: string): FixCall =>
  callsThen((index) =>
    index.inDatabase('role', role).length > 0
      ? []
      : [
          call(objectAdd, {
            standard: givenFrom(look.profile),
            kind: 'role',
            parent: null,
            name: role,
          }),
        ],
  )

const switchOn = (table: Table): FixCall =>
  call(objectSet, { id: table.id, changes: { rowSecurity: true, forceRowSecurity: true } })

/** Row security for everybody, the owner too, with the policy where one is lacking. */
export function protect(look: Look, table: Table, wish: WishedPolicy | null): Fix {
  const isOn = table.rowSecurity && table.forceRowSecurity
  const add = wish ? [addPolicy(look, table, wish)] : []
  return {
    title: wish ? `Add the policy ${wish.name}` : 'Switch row-level security on, for the owner too',
    safe: false,
    calls: () => [
      ...(wish?.role ? [roleIfMissing(look, wish.role)] : []),
      ...(isOn ? [] : [switchOn(table)]),
      ...add,
    ],
  }
}

const addPolicy = (look: Look, table: Table, { name, using, role }: WishedPolicy): FixCall =>
  callsThen((index) =>
    index.childrenOf(table.id, 'policy').some((one) => one.name === name)
      ? []
      : [
          call(objectAdd, {
            standard: givenFrom(look.profile),
            kind: 'policy',
            parent: table.id,
            name,
            attributes: { roles: [role ?? EVERYBODY], using },
          }),
        ],
  )
