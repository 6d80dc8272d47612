/** A relation between two tables, as the person drew it; what else it could mean is asked afterwards. */
import type { Refusal } from '@/lib/commands/command'
import { type DraggedRelation, relationFromDrag } from '@/lib/commands/drawing/relation-from-drag'
import { relationDraw } from '@/lib/commands/relation-draw'
import { newId } from '@/lib/document/new-id'
import { nameOf } from '@/lib/document/record-name'
import type { Id } from '@/lib/kinds/common'
import type { Point } from '@/lib/layout/geometry'
import type { RelationMeaning } from '@/lib/standards/schema'
import type { CanvasModel } from '../state/canvas-model'
import type { LinkEnd } from '../state/canvas-state'
import { runCommand, standardOf, tell } from './commit'
import { placingDiagram } from './move'

export type Cardinality = 'many-to-one' | 'one-to-one' | 'many-to-many'

export interface RelationWish extends Omit<DraggedRelation, 'cardinality'> {
  readonly cardinality: Cardinality
  readonly meaning: RelationMeaning
}

/** The relation that was just drawn, and what can still be changed about it. */
export interface Drawn {
  readonly wish: RelationWish
  readonly from: LinkEnd
  readonly to: LinkEnd
  readonly at: Point
  /** Of its edit, by which it is known when it is to be taken back. */
  readonly label: string
}

const nameIn = (model: CanvasModel, id: Id): string => {
  const record = model.document.records.get(id)
  return (record && nameOf(record)) ?? 'table'
}

function draw(
  model: CanvasModel,
  wish: RelationWish,
  at: Point,
): { label: string; refusal: Refusal | null } {
  const label = `Relate ${nameIn(model, wish.table)} to ${nameIn(model, wish.target)}`
  const place = { diagram: placingDiagram(model), x: Math.round(at.x), y: Math.round(at.y) }
  const standard = standardOf(model.context)
  const id = newId()
  const refusal = runCommand(model.context, relationDraw, { ...wish, standard, place, id }, label)
  if (!refusal)
    model.context.ui.getState().select([model.document.records.has(id) ? id : wish.table])
  return { label, refusal }
}

export function relate(model: CanvasModel, from: LinkEnd, to: LinkEnd, at: Point): void {
  const wish = relationFromDrag(model.document, from, to)
  const { label, refusal } = draw(model, wish, at)
  if (!tell(model.context, refusal)) return
  model.say(`${label}.`)
  model.set({ drawn: { wish, from, to, at, label }, tool: 'select' })
}

/** As something else: the edit is taken back and made anew, so that it stays one. */
export function relateAs(model: CanvasModel, drawn: Drawn, wish: RelationWish): void {
  const { session } = model.context
  const isLast = session.store.getState().undoLabel === drawn.label
  if (!isLast || !session.undo()?.ok) {
    model.set({ drawn: null })
    return
  }
  const { label, refusal } = draw(model, wish, drawn.at)
  if (refusal) session.redo()
  else model.set({ drawn: { ...drawn, wish, label } })
  tell(model.context, refusal)
}

/** The other way round: what was referred to refers. */
export function turned(model: CanvasModel, { wish, from, to }: Drawn): RelationWish {
  const isForth = wish.table === from.table
  const [table, target] = isForth ? [to.table, from.table] : [from.table, to.table]
  const straight = relationFromDrag(
    model.document,
    { table, column: null },
    { table: target, column: null },
  )
  return { ...straight, cardinality: wish.cardinality, meaning: wish.meaning }
}
