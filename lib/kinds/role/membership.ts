import type { RecordOf } from '../kind-map'
import type { ReadContext } from '../read-context'
import type { Role } from './model'

type Membership = Role['memberOf'][number]

interface Options {
  admin: boolean | null
  inherit: boolean | null
  set: boolean | null
}

function memberRecord(name: string, context: ReadContext): RecordOf<'role'> {
  const record = context.find('role', undefined, name)
  if (context.is(record, 'role')) return record
  return context.keep(`role "${name}", which it is about, is not made by this script`)
}

/** A later GRANT of the same role changes only the options that it names. */
export function grantMembership(
  member: string,
  membership: Membership,
  context: ReadContext,
): void {
  const record = memberRecord(member, context)
  const before = record.memberOf.find(({ role }) => role === membership.role)
  const next: Membership = before
    ? {
        role: before.role,
        admin: membership.admin || before.admin,
        inherit: membership.inherit ?? before.inherit,
        set: membership.set ?? before.set,
      }
    : membership
  const memberOf = before
    ? record.memberOf.map((other) => (other === before ? next : other))
    : [...record.memberOf, next]
  context.patch(record, { memberOf })
}

/** REVOKE ADMIN OPTION FOR and the like take away an option; without one the membership ends. */
export function revokeMembership(
  member: string,
  role: string,
  options: Options | null,
  context: ReadContext,
): void {
  const record = memberRecord(member, context)
  if (!record.memberOf.some((other) => other.role === role)) {
    context.remark(`Role "${member}" is no member of "${role}".`)
    return
  }
  if (!options) {
    context.patch(record, { memberOf: record.memberOf.filter((other) => other.role !== role) })
    return
  }
  const memberOf = record.memberOf.map((other) =>
    other.role !== role
      ? other
      : {
          role,
          admin: options.admin === null ? other.admin : false,
          inherit: options.inherit === null ? other.inherit : false,
          set: options.set === null ? other.set : false,
        },
  )
  context.patch(record, { memberOf })
}
