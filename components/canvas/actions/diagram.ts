/** Diagrams of one model: which is shown, what is in it, how it looks. */

import type { Refusal } from '@/lib/commands/command'
import { diagramAdd } from '@/lib/commands/diagram-add'
import { diagramDuplicate } from '@/lib/commands/diagram-duplicate'
import { diagramObjectsAdd } from '@/lib/commands/diagram-objects-add'
import { diagramObjectsRemove } from '@/lib/commands/diagram-objects-remove'
import { diagramRemove } from '@/lib/commands/diagram-remove'
import { diagramRename } from '@/lib/commands/diagram-rename'
import { diagramSet } from '@/lib/commands/diagram-set'
import { type Place, placeObjects } from '@/lib/commands/drawing/placements'
import { placementSet } from '@/lib/commands/placement-set'
import { indexOf } from '@/lib/document/document-index'
import { newId } from '@/lib/document/new-id'
import type { Id } from '@/lib/kinds/common'
import type { RecordOf } from '@/lib/kinds/kind-map'
import { isDrawn } from '@/lib/layout/rows'
import { foldedInto } from '@/lib/layout-records/shown'
import type { Colour } from '@/lib/picture/theme'
import type { CanvasModel } from '../state/canvas-model'
import { commitWork, runCommand, tell } from './commit'
import { placingDiagram } from './move'

export const showDiagram = (model: CanvasModel, diagram: Id): void =>
  model.context.ui.getState().set({ diagram })

/** The tables, views and types among what is selected; a column stands for its table. */
export function selectedObjects(model: CanvasModel): Id[] {
  const index = indexOf(model.document)
  const ids = model.context.ui.getState().selection.flatMap((id) => {
    const record = index.get(id)
    const owner = index.get(record?.parent ?? null)
    return isDrawn(record) ? [record.id] : isDrawn(owner) ? [owner.id] : []
  })
  return [...new Set(ids)]
}

export interface NewDiagram {
  readonly name: string
  readonly scope: 'all' | 'chosen'
  readonly objects: readonly Id[]
  readonly distance: number
}

export function addDiagram(model: CanvasModel, wish: NewDiagram): Refusal | null {
  const id = newId()
  const like = model.state.scene.view.diagram
  const input = { ...wish, objects: [...wish.objects], like, id }
  const refusal = runCommand(model.context, diagramAdd, input, `Add diagram ${wish.name}`)
  if (!refusal) showDiagram(model, id)
  return refusal
}

export const renameDiagram = (model: CanvasModel, id: Id, name: string): Refusal | null =>
  runCommand(model.context, diagramRename, { id, name })

export function duplicateDiagram(model: CanvasModel, id: Id): void {
  const copy = newId()
  if (tell(model.context, runCommand(model.context, diagramDuplicate, { id, newId: copy }))) {
    showDiagram(model, copy)
  }
}

export function removeDiagram(model: CanvasModel, diagram: RecordOf<'diagram'>): void {
  const label = `Remove diagram ${diagram.name}`
  tell(model.context, runCommand(model.context, diagramRemove, { id: diagram.id }, label))
}

export function setDetail(model: CanvasModel, detail: RecordOf<'diagram'>['detail']): void {
  const wish = { id: placingDiagram(model), changes: { detail } }
  tell(model.context, runCommand(model.context, diagramSet, wish, 'Change level of detail'))
}

export function addToDiagram(model: CanvasModel, diagram: Id, objects: Id[], distance = 0): void {
  const like = model.state.scene.view.diagram
  const wish = { diagram, objects, distance, like }
  if (!tell(model.context, runCommand(model.context, diagramObjectsAdd, wish))) return
  const count = objects.length === 1 ? '1 object' : `${objects.length} objects`
  model.context.ui.getState().set({ remark: `Added ${count} to the diagram.` })
}

export function removeFromDiagram(model: CanvasModel, objects: Id[]): void {
  const { diagram } = model.state.scene.view
  if (diagram === null) return
  tell(model.context, runCommand(model.context, diagramObjectsRemove, { diagram, objects }))
}

type Looks = { colour: Colour | null } | { collapsed: boolean }

/** How objects look in this diagram; where they stand stays. */
const looking = (model: CanvasModel, ids: readonly Id[], looks: Looks): Place[] =>
  ids.flatMap((object) => {
    const box = model.state.scene.boxes.get(object)
    return box ? [{ object, x: box.x, y: box.y, ...looks }] : []
  })

/** The colour of boxes, areas and notes alike, as one edit. */
export function setColour(model: CanvasModel, ids: readonly Id[], colour: Colour | null): void {
  const refusal = commitWork(model.context, 'Change colour', (work) => {
    const places = looking(model, ids, { colour })
    if (places.length > 0) placeObjects(work, placingDiagram(model), places)
    for (const id of ids) {
      const record = work.index.get(id)
      if (record?.kind === 'area') work.put({ ...record, colour: colour ?? 'grey' })
      if (record?.kind === 'note') work.put({ ...record, colour })
    }
  })
  tell(model.context, refusal)
}

export function setCollapsed(model: CanvasModel, ids: readonly Id[], collapsed: boolean): void {
  const places = looking(model, ids, { collapsed })
  const refusal = commitWork(model.context, collapsed ? 'Fold' : 'Unfold', (work) =>
    placeObjects(work, placingDiagram(model), places),
  )
  tell(model.context, refusal)
}

const GAP = { x: 32, y: 24 } as const

/** Partitions folded into a table get places below it. */
export function showPartitions(model: CanvasModel, table: Id): void {
  const { boxes, view } = model.state.scene
  const box = boxes.get(table)
  if (!box) return
  const folded = foldedInto(model.document, view.diagram, table)
  const placements = folded.map(({ id }, n) => ({
    object: id,
    x: box.x + GAP.x,
    y: box.y + box.height + GAP.y + n * 72,
  }))
  if (placements.length === 0) return
  const wish = { diagram: placingDiagram(model), placements }
  tell(model.context, runCommand(model.context, placementSet, wish, 'Show partitions'))
}

export function partitionsOf(model: CanvasModel, table: Id): Id[] {
  return [...model.state.scene.boxes.values()].flatMap(({ id, object }) =>
    object.kind === 'table' && object.bound !== null && object.parents.includes(table) ? [id] : [],
  )
}
