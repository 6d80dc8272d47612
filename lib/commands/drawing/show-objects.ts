/** Objects put into a diagram: where they stand in another one, or near what they relate to. */
import type { Document } from '@/lib/document/document'
import { indexOf } from '@/lib/document/document-index'
import { relationsOf } from '@/lib/graph/relations'
import type { Id } from '@/lib/kinds/common'
import { boundsOf } from '@/lib/layout/geometry'
import { nodeSize } from '@/lib/layout/node-size'
import { placeNew } from '@/lib/layout/place-new'
import { isDrawn } from '@/lib/layout/rows'
import { placementsIn } from '@/lib/layout-records/shown'
import { type Place, placeObjects } from './placements'
import type { Work } from './work'

const BEGIN = { x: 40, y: 40 }

const sizeOf = (document: Document, id: Id) => {
  const object = indexOf(document).get(id)
  return isDrawn(object) ? nodeSize(document, object, 'all') : null
}

/** What stands in another diagram comes along as it stands there, moved as a whole to the corner of an empty diagram. */
function copied(document: Document, ids: readonly Id[], like: Id | null, empty: boolean): Place[] {
  const places = placementsIn(indexOf(document), like)
  const rects = ids.flatMap((id) => {
    const [place, size] = [places.get(id), sizeOf(document, id)]
    return place && size ? [{ object: id, x: place.x, y: place.y, ...size }] : []
  })
  const bounds = boundsOf(rects)
  const by = bounds && empty ? { x: BEGIN.x - bounds.x, y: BEGIN.y - bounds.y } : { x: 0, y: 0 }
  return rects.map(({ object, x, y }) => ({ object, x: x + by.x, y: y + by.y }))
}

/** The others get places that are free, near what they relate to. */
function placed(document: Document, there: readonly Place[], ids: readonly Id[]): Place[] {
  const items = there.flatMap(({ object, x, y }) => {
    const size = sizeOf(document, object)
    return size ? [{ id: object, x, y, ...size }] : []
  })
  const loose = ids.flatMap((id) => {
    const size = sizeOf(document, id)
    return size ? [{ id, ...size }] : []
  })
  const found = placeNew(items, loose, relationsOf(document))
  return loose.map(({ id }) => ({ object: id, ...(found.get(id) ?? BEGIN) }))
}

export function showObjects(work: Work, diagram: Id, objects: Iterable<Id>, like: Id | null): void {
  const { document, index } = work
  const there = [...placementsIn(index, diagram).values()]
  const known = new Set(there.map(({ object }) => object))
  const fresh = [...objects].filter((id) => !known.has(id) && isDrawn(index.get(id)))
  const first = copied(document, fresh, like, there.length === 0)
  const taken = new Set(first.map(({ object }) => object))
  const rest = fresh.filter((id) => !taken.has(id))
  const more = placed(document, [...there, ...first], rest)
  placeObjects(work, diagram, [...first, ...more])
}
