/** Names of a table that ties two others together. */
import type { RecordOf } from '@/lib/kinds/kind-map'
import { entityOf } from '@/lib/standards/entity'
import { junctionName } from '@/lib/standards/naming'
import { plural, singular } from '@/lib/standards/words'
import { tableRole } from '../../facts/table-role'
import type { Look } from '../../look'

interface Junction {
  readonly expected: string
  /** Also in the other order, and each by one or by many. */
  readonly accepted: ReadonlySet<string>
}

/** Null: the table is none, or ties more than two. */
export function junctionOf(look: Look, table: RecordOf<'table'>): Junction | null {
  if (tableRole(look.index, table) !== 'junction') return null
  const targets = new Set(
    look.index
      .childrenOf(table.id, 'foreign-key')
      .flatMap((key) => look.table(key.table)?.name ?? []),
  )
  const [one, other] = targets
  if (targets.size !== 2 || one === undefined || other === undefined) return null
  const { profile } = look
  const ways = (name: string) => {
    const entity = entityOf(profile, name)
    return [name, entity, singular(entity), plural(entity)]
  }
  const pairs = [
    [one, other],
    [other, one],
  ] as const
  return {
    expected: junctionName(profile, one, other),
    accepted: new Set(
      pairs.flatMap(([a, b]) => [
        junctionName(profile, a, b),
        ...ways(a).flatMap((first) => ways(b).map((second) => `${first}_${second}`)),
      ]),
    ),
  }
}
