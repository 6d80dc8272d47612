/** Things get another place in the diagram. */
import type { CommitOptions } from '@/lib/client/studio/session'
import { type Place, placeObjects } from '@/lib/commands/drawing/placements'
import type { Work } from '@/lib/commands/drawing/work'
import type { Id } from '@/lib/kinds/common'
import type { Point, Rect } from '@/lib/layout/geometry'
import { MAIN_DIAGRAM } from '@/lib/layout-records/diagrams'
import { rectOf } from '../scene/scene'
import type { CanvasModel } from '../state/canvas-model'
import { commitWork, tell } from './commit'

const round = (n: number) => Math.round(n)

/** The diagram that takes what is placed: a project's first one is made then. */
export const placingDiagram = (model: CanvasModel): Id =>
  model.state.scene.view.diagram ?? MAIN_DIAGRAM

function setFrame(work: Work, id: Id, at: Point | Rect): void {
  const record = work.index.get(id)
  if (record?.kind !== 'area' && record?.kind !== 'note') return
  const size = 'width' in at ? { width: round(at.width), height: round(at.height) } : {}
  work.put({ ...record, x: round(at.x), y: round(at.y), ...size })
}

function placesOf(model: CanvasModel, moved: ReadonlyMap<Id, Point>): Place[] {
  const { boxes } = model.state.scene
  return [...moved].flatMap(([object, { x, y }]) =>
    boxes.has(object) ? [{ object, x: round(x), y: round(y) }] : [],
  )
}

function labelFor(model: CanvasModel, ids: readonly Id[]): string {
  const [only] = ids
  const rect = ids.length === 1 && only ? rectOf(model.state.scene, only) : undefined
  if (!rect) return `Move ${ids.length} objects`
  if ('object' in rect) return `Move ${rect.object.name}`
  return rect.record.kind === 'area' ? `Move area ${rect.record.name}` : 'Move note'
}

export function moveAll(
  model: CanvasModel,
  moved: ReadonlyMap<Id, Point>,
  label = labelFor(model, [...moved.keys()]),
  options?: CommitOptions,
): void {
  const refusal = commitWork(
    model.context,
    label,
    (work) => {
      placeObjects(work, placingDiagram(model), placesOf(model, moved))
      for (const [id, at] of moved) setFrame(work, id, at)
    },
    options,
  )
  tell(model.context, refusal)
}

export function resizeFrame(model: CanvasModel, id: Id, rect: Rect): void {
  tell(
    model.context,
    commitWork(model.context, 'Resize', (work) => setFrame(work, id, rect)),
  )
}
