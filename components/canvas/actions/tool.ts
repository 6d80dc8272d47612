import type { CanvasModel } from '../state/canvas-model'
import type { Tool } from '../state/canvas-state'
import { addArea, addNote, beginDraft } from './create'

/** By the keyboard there is no place to click: what the tool makes appears in the middle at once. */
export function takeTool(model: CanvasModel, tool: Tool): void {
  model.set({ tool: 'select' })
  if (tool === 'table' || tool === 'enum' || tool === 'view') beginDraft(model, tool, null)
  else if (tool === 'note') addNote(model, null)
  else if (tool === 'area') addArea(model, null)
  else model.set({ tool })
}
