import { EVERYBODY, RUNNER } from '@/lib/sql/ast/role'
import type { AnyRecord, RecordOf } from '../kind-map'
import { type Change, changeEntries, expand, reconcile, type Sort } from '../privileges'
import type { ReadContext } from '../read-context'

export function sortOf(record: AnyRecord): Sort {
  switch (record.kind) {
    case 'sequence':
    case 'column':
      return 'sequence'
    case 'routine':
    case 'aggregate':
      return 'routine'
    case 'schema':
      return 'schema'
    case 'enum':
    case 'domain':
    case 'composite':
    case 'range':
      return 'type'
    default:
      return 'table'
  }
}

export function ownerOf(record: AnyRecord, context: ReadContext): string | null {
  if ('owner' in record) return record.owner
  return record.parent === null ? null : ownerOf(context.get(record.parent), context)
}

/** An owner that is not named is whoever runs the script, perhaps a role that the script does not make. */
function mayOwn(record: AnyRecord, grantee: string, context: ReadContext): boolean {
  const owner = ownerOf(record, context)
  if (owner !== null) return owner === grantee
  return grantee === RUNNER || context.find('role', undefined, grantee) === undefined
}

function everybodyHas(record: AnyRecord): boolean {
  const sort = sortOf(record)
  if (sort === 'schema') return 'name' in record && record.name === 'public'
  return sort === 'routine' || sort === 'type'
}

function check(target: AnyRecord, change: Change, context: ReadContext): void {
  for (const { privilege, columns } of change.rights) {
    if (expand(privilege, sortOf(target), columns.length > 0).length > 0) continue
    const what = 'name' in target ? `${target.kind} "${target.name}"` : target.kind
    context.refuse(`${privilege} is no right on ${what}`)
  }
}

export function changeGrants(
  target: AnyRecord,
  grantee: string,
  change: Change,
  context: ReadContext,
): void {
  check(target, change, context)
  const before: RecordOf<'grant'>[] = context
    .children(target.id, 'grant')
    .filter((record) => record.grantee === grantee)
  const isDefault = (_privilege: string, mark: string | undefined) =>
    grantee === EVERYBODY
      ? everybodyHas(target)
      : mark !== 'granted' && mark !== 'grantable' && mayOwn(target, grantee, context)
  const entries = changeEntries(before, sortOf(target), change, isDefault, true)
  reconcile(before, entries, {
    add: (entry) => context.add('grant', target.id, { grantee, ...entry }),
    patch: (record, entry) => context.patch(record, entry),
    remove: (record) => context.remove(record.id),
  })
}
