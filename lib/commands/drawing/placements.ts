/** Objects put into a diagram, or to another place in it. */
import type { Id } from '@/lib/kinds/common'
import type { KindMap, RecordOf } from '@/lib/kinds/kind-map'
import { kindOf } from '@/lib/kinds/registry'
import { makeRecord } from '@/lib/kinds/visit-record'
import { placementId } from '@/lib/layout-records/placement-id'
import { ok } from '@/lib/result'
import { addStep, setStep } from '@/lib/steps/make'
import type { Step } from '@/lib/steps/step'
import { diagramFor } from './home'
import type { Work } from './work'

export interface Place extends Pick<KindMap['placement'], 'object' | 'x' | 'y'> {
  readonly colour?: string | null | undefined
  readonly collapsed?: boolean | undefined
}

/** Placements have no order of their own; one rank for all lets two browsers make the same record. */
const PLACEMENT_RANK = 'a0'

/** JSON knows no -0. */
const plain = (n: number) => n + 0

function newPlacement(diagram: Id, place: Place): RecordOf<'placement'> {
  const { object, x, y, colour = null, collapsed = false } = place
  const head = { id: placementId(diagram, object), parent: diagram, rank: PLACEMENT_RANK }
  return makeRecord('placement', head, { object, x: plain(x), y: plain(y), colour, collapsed })
}

function moved(placement: RecordOf<'placement'>, place: Place): Step | null {
  const { colour = placement.colour, collapsed = placement.collapsed, x, y } = place
  return setStep(placement, { ...placement, x: plain(x), y: plain(y), colour, collapsed })
}

export function placeObjects(work: Work, wished: Id, places: readonly Place[]): void {
  const diagram = diagramFor(work, wished)
  const last = new Map(places.map((place) => [place.object, place]))
  const steps: Step[] = []
  for (const place of last.values()) {
    const object = work.index.get(place.object)
    if (!object || kindOf(object.kind).scope !== 'model') {
      const message = `There is no object ${place.object} to place. It may have been removed.`
      work.refuse('object-missing', place.object, message)
      return
    }
    const known = work.index.get(placementId(diagram, place.object))
    const step =
      known?.kind === 'placement' ? moved(known, place) : addStep(newPlacement(diagram, place))
    if (step) steps.push(step)
  }
  work.take(ok(steps))
}
