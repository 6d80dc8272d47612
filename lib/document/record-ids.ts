import type { Id } from '@/lib/kinds/common'
import type { AnyRecord, KindName } from '@/lib/kinds/kind-map'
import type { AttributeSpec, Visitor } from '@/lib/kinds/traversal'
import { attributesOf } from '@/lib/kinds/visit-record'
import { attributeValue } from './attributes'

/** Records never change, so what they point at is found once. */
const known = new WeakMap<AnyRecord, readonly Id[]>()
const NONE: readonly Id[] = []

type Visit = NonNullable<AttributeSpec<unknown>['visit']>
const visits = new Map<KindName, readonly (readonly [string, Visit])[]>()

/** The attributes of a kind that can hold ids; the record itself need not be built anew to read them. */
function visitsOf(kind: KindName): readonly (readonly [string, Visit])[] {
  const known = visits.get(kind)
  if (known) return known
  const found = Object.entries(attributesOf(kind)).flatMap(([name, spec]) =>
    spec.visit ? [[name, spec.visit] as const] : [],
  )
  visits.set(kind, found)
  return found
}

/** The ids in a record's attributes; its parent is not among them. */
export function idsIn(record: AnyRecord): readonly Id[] {
  const before = known.get(record)
  if (before) return before
  const ids = new Set<Id>()
  const visitor: Visitor = {
    id: (id) => {
      ids.add(id)
      return id
    },
    sql: (text) => text,
  }
  for (const [name, visit] of visitsOf(record.kind)) visit(attributeValue(record, name), visitor)
  const found = ids.size === 0 ? NONE : [...ids]
  known.set(record, found)
  return found
}
