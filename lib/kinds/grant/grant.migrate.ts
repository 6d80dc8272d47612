import { RUNNER } from '@/lib/sql/ast/role'
import { byAttribute } from '../by-attribute'
import type { Id } from '../common'
import type { RecordOf } from '../kind-map'
import type { Alter, MigrateSpec } from '../migrate-spec'
import type { PrintContext } from '../print-context'
import { grantStatement } from './grant.print'

type Grant = RecordOf<'grant'>

/** Who makes objects when nobody is named. */
const USUAL_RUNNER = 'postgres'

function ownerOf(id: Id | null, context: PrintContext): string | null {
  const record = id === null ? undefined : context.get(id)
  if (!record) return null
  return 'owner' in record ? record.owner : ownerOf(record.parent, context)
}

/** An owner has every right anyway: there is nothing that could be taken back. */
function isOwners({ parent, grantee, revoked, columns }: Grant, context: PrintContext): boolean {
  if (revoked || columns.length > 0) return false
  const owner = ownerOf(parent, context)
  return grantee === (owner ?? USUAL_RUNNER) || (owner === null && grantee === RUNNER)
}

const inverse = (record: Grant, context: PrintContext): string[] => {
  if (isOwners(record, context)) return []
  const sql = grantStatement({ ...record, revoked: !record.revoked, grantable: false }, context)
  return sql === null ? [] : [sql]
}

/** What is no longer said is taken back, what is new is said; the rest holds all the time. */
function privileges({ was, is, after }: Alter<'grant'>): string[] {
  const gone = was.privileges.filter((name) => !is.privileges.includes(name))
  const added = is.privileges.filter((name) => !was.privileges.includes(name))
  const isWhole = (names: readonly string[]) => names.includes('ALL PRIVILEGES')
  if (isWhole(gone) || isWhole(added)) {
    const grant = grantStatement(is, after)
    return [...inverse(was, after), ...(grant === null ? [] : [grant])]
  }
  const grant = added.length > 0 ? grantStatement({ ...is, privileges: added }, after) : null
  return [
    ...(gone.length > 0 ? inverse({ ...was, privileges: gone }, after) : []),
    ...(grant === null ? [] : [grant]),
  ]
}

export const grantMigrate: MigrateSpec<'grant'> = {
  section: 'privileges',
  drops: 'first',
  alter: byAttribute({ privileges }),
  drop: inverse,
}
