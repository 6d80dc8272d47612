/**
 * What a diagram shows: everything that can be drawn, or what has a place in it. Partitions are folded into their parent
 * until they get a place of their own; types other than enums are shown where they have one.
 */
import type { Document } from '@/lib/document/document'
import { type DocumentIndex, indexOf } from '@/lib/document/document-index'
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord, RecordOf } from '@/lib/kinds/kind-map'
import { type Drawn, isDrawn } from '@/lib/layout/rows'

export type Placement = AnyRecord & RecordOf<'placement'>

export interface Shown {
  readonly object: Drawn
  /** Null: it has no place yet. */
  readonly placement: Placement | null
}

const known = new WeakMap<readonly AnyRecord[], ReadonlyMap<Id, Placement>>()

/** By object; the same map as long as nothing in the diagram changes. */
export function placementsIn(index: DocumentIndex, diagram: Id | null): ReadonlyMap<Id, Placement> {
  if (diagram === null) return new Map()
  const children = index.children(diagram)
  const before = known.get(children)
  if (before) return before
  const placements = new Map<Id, Placement>()
  for (const child of children) {
    if (index.is(child, 'placement')) placements.set(child.object, child)
  }
  known.set(children, placements)
  return placements
}

/** Few want to see these, and then in the diagram that they chose for them. */
const isMinor = ({ kind }: Drawn) => kind === 'domain' || kind === 'composite'

const isFolded = (index: DocumentIndex, object: Drawn) =>
  object.kind === 'table' &&
  object.bound !== null &&
  object.parents.some((id) => index.get(id)?.kind === 'table')

/** Null stands for the whole model in a project that has no diagram yet. */
export function shownIn(document: Document, diagram: Id | null): readonly Shown[] {
  const index = indexOf(document)
  const record = index.get(diagram)
  const placements = placementsIn(index, diagram)
  if (record?.kind === 'diagram' && record.scope === 'chosen') {
    return [...placements.values()].flatMap((placement) => {
      const object = index.get(placement.object)
      return isDrawn(object) ? [{ object, placement }] : []
    })
  }
  const objects = index.children(null).flatMap((top) => index.children(top.id).filter(isDrawn))
  return objects
    .map((object) => ({ object, placement: placements.get(object.id) ?? null }))
    .filter(
      ({ object, placement }) =>
        placement !== null || !(isMinor(object) || isFolded(index, object)),
    )
}

/** The partitions that are folded into a table in this diagram. */
export function foldedInto(document: Document, diagram: Id | null, table: Id): readonly Drawn[] {
  const index = indexOf(document)
  const placements = placementsIn(index, diagram)
  return index
    .referrers(table)
    .filter(isDrawn)
    .filter((one) => isFolded(index, one) && !placements.has(one.id))
}
