import { z } from 'zod'
import { objectRemove } from '@/lib/commands/object-remove'
import { objectSet } from '@/lib/commands/object-set'
import type { RecordOf } from '@/lib/kinds/kind-map'
import { EVERYBODY } from '@/lib/sql/ast/role'
import { call } from '../fix'
import type { Look } from '../look'
import { objectRule, type Reporter } from '../rule'
import { judgedTable } from './lib/judged-table'
import { type Protection, protectionOf } from './lib/protected-rows'
import { isOpen, type Policy, policyNames, protect, settingsIn, uncovered } from './lib/row-policy'

type Table = RecordOf<'table'>

const optionsSchema = z.strictObject({
  /** For whom policies are made; null: for everybody. */
  role: z.string().nullable().default(null),
  /** The table that lists the tenants. */
  tenants: z.string().default('tenants'),
  /** Tables whose rows belong to one user each: names, with a star for the rest. */
  personal: z.array(z.string()).default([]),
  /** The column for that user, and for the owner of what members share. */
  user: z.string().default('user_id'),
  owner: z.string().default('owner_id'),
})

/** Those that ask whose row it is; where that cannot be said, those that ask anything. */
const guardsOf = (policies: readonly Policy[], { names }: Protection) =>
  policies.filter((policy) => {
    if (isOpen(policy)) return false
    const asked = policyNames(policy)
    return names.length === 0 || names.some((name) => asked.includes(name))
  })

function judgeMissing(look: Look, table: Table, wanted: Protection, report: Reporter) {
  const policies = look.index.childrenOf(table.id, 'policy')
  const hasGuard = guardsOf(policies, wanted).length > 0
  const wish = hasGuard ? null : wanted.policy()
  const lack = table.rowSecurity
    ? `has no policy that shows the rows ${wanted.whose}`
    : 'has no row-level security'
  report({
    topic: wanted.topic,
    attribute: 'rowSecurity',
    message: `${look.name(table)} ${lack}, so whoever may read the table sees all of it. ${wish ? `Add the policy ${wish.name} USING (${wish.using}).` : 'Switch it on, with a policy that asks whose row it is.'}`,
    expected: wish?.name ?? 'row-level security',
    fix: hasGuard || wish ? protect(look, table, wish) : null,
  })
}

function judgeSettings(look: Look, guards: readonly Policy[], setting: string, report: Reporter) {
  for (const guard of guards) {
    const asked = settingsIn(guard)
    const [other] = asked
    if (other === undefined || asked.includes(setting)) continue
    const renamed = (text: string | null) =>
      text?.replaceAll(`'${other}'`, () => `'${setting}'`) ?? null
    report({
      topic: 'setting',
      at: guard,
      attribute: 'using',
      message: `The policy ${look.name(guard)} compares with the setting ${other}. Programs set ${setting} in this standard; ask for that.`,
      actual: other,
      expected: setting,
      fix: {
        title: `Ask for ${setting}`,
        safe: false,
        calls: () => [
          call(objectSet, {
            id: guard.id,
            changes: { using: renamed(guard.using), check: renamed(guard.check) },
          }),
        ],
      },
    })
  }
}

/** A policy for everybody, or for those whom another one limits, undoes that other. */
function judgeOpen(
  look: Look,
  policies: readonly Policy[],
  guards: readonly Policy[],
  report: Reporter,
) {
  const limited = new Set(guards.flatMap(({ roles }) => roles))
  for (const policy of policies.filter(isOpen)) {
    const { roles } = policy
    const isForAll = roles.length === 0 || roles.includes(EVERYBODY)
    if (!isForAll && !roles.some((role) => limited.has(role))) continue
    report({
      topic: 'open',
      at: policy,
      attribute: 'using',
      message: `The policy ${look.name(policy)} lets ${isForAll ? 'everybody' : roles.join(', ')} see all rows: one policy that agrees is enough, whatever the others say. Remove it, or make it restrictive.`,
      actual: 'USING (true)',
      fix: {
        title: `Remove the policy ${policy.name}`,
        safe: false,
        calls: () => [call(objectRemove, { id: policy.id })],
      },
    })
  }
}

function judgeReach(look: Look, table: Table, guards: readonly Policy[], report: Reporter) {
  const open = uncovered(guards)
  if (open.length > 0) {
    report({
      topic: 'commands',
      attribute: 'rowSecurity',
      message: `No policy of ${look.name(table)} speaks of ${open.join(', ')}, so nobody but the owner may do that. Make a policy FOR ALL, or one for each.`,
      expected: 'FOR ALL',
    })
  }
  if (!table.forceRowSecurity) {
    report({
      topic: 'owner',
      attribute: 'forceRowSecurity',
      message: `The policies of ${look.name(table)} do not bind the table’s owner, and programs often sign in as the owner. Add FORCE ROW LEVEL SECURITY.`,
      expected: 'FORCE ROW LEVEL SECURITY',
      fix: protect(look, table, null),
    })
  }
}

export const tableRowProtection = objectRule({
  id: 'table-row-protection',
  area: 'security',
  title: 'Rows are shown to those whom they belong to',
  why: 'A filter that every program must remember is forgotten in one of them. Row-level security keeps it in the database: whatever is asked, each sees his rows only. It binds the owner of the table only when it is forced to, and one policy that lets all pass undoes the others.',
  topics: {
    tenant: 'Tables of several tenants show each its own rows',
    personal: 'Tables with personal data show each person their own rows',
    members: 'What members share is shown to the owner and to them',
    setting: 'Policies compare with the setting that the standard has',
    open: 'No policy lets everybody see everything',
    commands: 'Policies are there for reading and for writing',
    owner: 'Policies bind the owner of the table, too',
  },
  options: optionsSchema,
  on: ['table'],
  check(record, look, report, options) {
    const table = judgedTable(look, record.id)
    const wanted = table && protectionOf(look, table, options)
    if (!table || !wanted) return
    const policies = look.index.childrenOf(table.id, 'policy')
    const guards = guardsOf(policies, wanted)
    if (!table.rowSecurity || guards.length === 0) {
      judgeMissing(look, table, wanted, report)
      return
    }
    judgeSettings(look, guards, wanted.setting, report)
    judgeOpen(look, policies, guards, report)
    judgeReach(look, table, guards, report)
  },
})
