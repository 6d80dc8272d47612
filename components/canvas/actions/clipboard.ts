/**
 * Copying and pasting: as objects between diagrams and projects, as SQL to and from everything else. Both lie on the
 * system's clipboard, so that what is pasted depends only on where.
 */
import { removeObjects } from '@/components/studio/remove-objects'
import { type Clipboard, readClipboard, writeClipboard } from '@/lib/clipboard/clipboard'
import { copyRecords } from '@/lib/clipboard/copy'
import { clipboardFromSql } from '@/lib/clipboard/from-sql'
import { pasteRecords } from '@/lib/clipboard/paste'
import type { Id } from '@/lib/kinds/common'
import { kindOf } from '@/lib/kinds/registry'
import type { Point } from '@/lib/layout/geometry'
import { printDdl } from '@/lib/sql/print/print'
import type { CanvasModel } from '../state/canvas-model'
import { selectedRects } from './arrange'
import { tell } from './commit'
import { freePlace, middlePlace } from './create'
import { placingDiagram } from './move'

export const CLIPBOARD_TYPE = 'application/x-lintel+json'

const ROOM = { width: 240, height: 160 } as const
const BESIDE = 40

export interface Copied {
  readonly json: string
  readonly sql: string
  readonly count: number
}

/** The objects themselves, and the DDL of those that have one. */
export function copiedFrom(model: CanvasModel): Copied | null {
  const { selection } = model.context.ui.getState()
  if (selection.length === 0) return null
  const { document } = model
  const clipboard = copyRecords(document, selection, model.state.scene.view.diagram)
  const only = new Set<Id>(
    selection.filter((id) => {
      const record = document.records.get(id)
      return record !== undefined && kindOf(record.kind).scope === 'model'
    }),
  )
  const sql = only.size > 0 ? printDdl(document, { only }).sql : ''
  return { json: writeClipboard(clipboard), sql, count: clipboard.tops.length }
}

/** What was copied last in this page: a menu can read only plain text from the system's clipboard. */
let last: Copied | null = null

export function noteCopied(model: CanvasModel, copied: Copied): void {
  last = copied
  const what = copied.count === 1 ? '1 object' : `${copied.count} objects`
  model.context.ui.getState().set({ remark: `Copied ${what}, as SQL too.` })
}

/** The browser asks for what is to be copied as it does for the keys. */
function ask(model: CanvasModel, what: 'copy' | 'cut'): void {
  model.element?.focus({ preventScroll: true })
  document.execCommand(what)
}

export const copySelected = (model: CanvasModel): void => ask(model, 'copy')
export const cutSelected = (model: CanvasModel): void => ask(model, 'cut')

export function removeCopied(model: CanvasModel): void {
  removeObjects(model.context, model.context.ui.getState().selection)
}

/** The table that single columns go into: the one that is selected, or whose column is. */
function homeOf(model: CanvasModel): Id | null {
  const [id] = model.context.ui.getState().selection
  const record = id ? model.document.records.get(id) : undefined
  if (record?.kind === 'table') return record.id
  return record?.kind === 'column' ? record.parent : null
}

function paste(model: CanvasModel, clipboard: Clipboard, at: Point, label: string): string[] {
  const { session, ui } = model.context
  const target = { at, diagram: placingDiagram(model), schema: null, into: homeOf(model) }
  const pasted = pasteRecords(model.document, clipboard, target)
  if (!pasted.ok) {
    tell(model.context, pasted.error)
    return []
  }
  const { steps, objects, remarks } = pasted.value
  const kept = session.commit(label, steps)
  if (!kept.ok) {
    ui.getState().set({ remark: kept.error.message })
    return []
  }
  ui.getState().select(objects)
  model.say(`${label}: ${objects.length === 1 ? '1 object' : `${objects.length} objects`}.`)
  return remarks
}

/** From JSON, or from text: what this studio wrote, or SQL. */
export function pasteText(model: CanvasModel, json: string, text: string, at: Point | null): void {
  const { ui } = model.context
  const own = readClipboard(json) ?? readClipboard(text)
  const sql = own || text.trim() === '' ? null : clipboardFromSql(text)
  const clipboard = own ?? sql?.clipboard
  if (!clipboard) {
    const remark = 'There is nothing to paste here. Copy objects of a design, or SQL.'
    ui.getState().set({ remark })
    return
  }
  const place = at ? freePlace(model, at, ROOM) : middlePlace(model, ROOM)
  const remarks = [...(sql?.remarks ?? []), ...paste(model, clipboard, place, 'Paste')]
  if (remarks.length > 0) ui.getState().set({ remark: remarks.join(' ') })
}

export async function pasteAt(model: CanvasModel, at: Point | null): Promise<void> {
  try {
    const text = await navigator.clipboard.readText()
    pasteText(model, last?.sql === text ? last.json : '', text, at)
  } catch {
    const remark =
      'The browser does not let a menu read the clipboard here. Press the keys for pasting instead.'
    model.context.ui.getState().set({ remark })
  }
}

/** Beside the originals. */
export function duplicateSelected(model: CanvasModel): void {
  const { selection } = model.context.ui.getState()
  if (selection.length === 0) return
  const clipboard = copyRecords(model.document, selection, model.state.scene.view.diagram)
  const rects = selectedRects(model)
  const corner = {
    x: Math.min(...rects.map(({ x }) => x)) + BESIDE,
    y: Math.min(...rects.map(({ y }) => y)) + BESIDE,
  }
  const at = rects.length > 0 ? corner : middlePlace(model, ROOM)
  const remarks = paste(model, clipboard, at, 'Duplicate')
  if (remarks.length > 0) model.say(remarks.join(' '))
}
