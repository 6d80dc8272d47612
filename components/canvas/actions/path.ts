/** How two tables hang together: the relations and tables between them, selected and brought into view. */
import { graphOf, shortestPaths } from '@/lib/graph/graph'
import { relationsOf } from '@/lib/graph/relations'
import { type Id, idSchema } from '@/lib/kinds/common'
import type { CanvasModel } from '../state/canvas-model'
import { selectedObjects } from './diagram'

const names = (model: CanvasModel, ids: readonly Id[]) =>
  ids.flatMap((id) => {
    const record = model.document.records.get(id)
    return record && 'name' in record ? [record.name] : []
  })

export const canFindPath = (model: CanvasModel | null): boolean =>
  model !== null && selectedObjects(model).length === 2

export function findPath(model: CanvasModel): void {
  const [from, to] = selectedObjects(model)
  if (!from || !to) return
  const { ui } = model.context
  const drawn = new Set(model.state.scene.lines.keys())
  const relations = relationsOf(model.document).filter(
    ({ id, sort }) => drawn.has(id) && sort !== 'uses-type',
  )
  const found = shortestPaths(graphOf(relations), from, to)
  if (!found) {
    const [a, b] = names(model, [from, to])
    ui.getState().set({ remark: `Nothing in this diagram connects ${a} with ${b}.` })
    return
  }
  const objects = [...found.objects].map((id) => idSchema.parse(id))
  const keys = [...found.relations].map(({ record }) => record)
  ui.getState().select([...objects, ...keys])
  ui.getState().canvas?.zoomTo(objects)
  const [first] = found.paths
  const steps = found.length === 1 ? '1 relation' : `${found.length} relations`
  const ways = found.paths.length > 1 ? `, ${found.paths.length} ways` : ''
  model.say(`${names(model, objects).join(', ')}: ${steps}${ways}.`)
  ui.getState().set({ remark: first ? `Connected by ${steps}${ways}.` : null })
}
