/** A design falls into units: what stands right in a schema, or in the database, with everything in it. Layout is none. */
import type { DocumentIndex } from '@/lib/document/document-index'
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import { kindOf } from '@/lib/kinds/registry'

const MAX_DEPTH = 100

/** Whether its parts are units of their own. */
const isHome = (record: AnyRecord) => record.kind === 'schema'

export function unitOf(index: DocumentIndex, record: AnyRecord): AnyRecord {
  let at = record
  for (let depth = 0; depth < MAX_DEPTH; depth++) {
    const parent = index.get(at.parent)
    if (!parent) return at
    if (isHome(parent)) return isOwn(at) ? parent : at
    at = parent
  }
  return at
}

/** The records of a unit, its root first. */
export function inUnit(index: DocumentIndex, root: AnyRecord): AnyRecord[] {
  if (!isHome(root)) return [root, ...index.below(root.id)]
  const own = index.children(root.id).filter((child) => isOwn(child))
  return [root, ...own]
}

/** What stands in a schema and is no unit of its own: what is said of the schema. */
const isOwn = (child: AnyRecord) => kindOf(child.kind).scope === 'remark' || child.kind === 'grant'

export function isRoot(index: DocumentIndex, record: AnyRecord): boolean {
  if (record.parent === null) return kindOf(record.kind).scope !== 'layout'
  const parent = index.get(record.parent)
  return parent !== undefined && parent.parent === null && isHome(parent) && !isOwn(record)
}

export function* rootsOf(index: DocumentIndex): Iterable<AnyRecord> {
  for (const top of index.children(null)) {
    if (kindOf(top.kind).scope === 'layout') continue
    yield top
    if (!isHome(top)) continue
    for (const child of index.children(top.id)) if (!isOwn(child)) yield child
  }
}

/** What a record stands in, from the inside out. */
export function aboveOf(index: DocumentIndex, record: AnyRecord): readonly AnyRecord[] {
  const above: AnyRecord[] = []
  for (let at = index.get(record.parent); at && above.length < MAX_DEPTH; ) {
    above.push(at)
    at = index.get(at.parent)
  }
  return above
}

/** The units that stand in this one: those of a schema. */
export const unitsIn = (index: DocumentIndex, root: AnyRecord): readonly Id[] =>
  isHome(root)
    ? index
        .children(root.id)
        .filter((child) => !isOwn(child))
        .map(({ id }) => id)
    : []
