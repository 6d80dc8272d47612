/** Finds the place in the outline at which something new is typed, and opens what is around it. */

import type { OutlineDraft } from '@/lib/client/studio/ui-store'
import { standardTail } from '@/lib/commands/drawing/columns'
import { type DocumentIndex, indexOf } from '@/lib/document/document-index'
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import type { Project } from '@/lib/projects/project'
import { profileOf } from '@/lib/standards/project-standard'
import type { OutlineController } from './controller'
import { GROUP_OF } from './groups'
import { sectionsOf } from './sections'
import { type Draft, folderKey, pathTo, type TreeRow } from './tree-rows'

type Place = Omit<Draft, 'kind'> & { readonly open: readonly string[] }

/** The nearest one of a kind around a record, itself included. */
function around(index: DocumentIndex, from: AnyRecord | undefined, kind: AnyRecord['kind']) {
  let at = from
  while (at && at.kind !== kind) at = index.get(at.parent)
  return at
}

/** Under a heading of the object where there is one, otherwise directly under the object. */
function inFolder(index: DocumentIndex, kind: OutlineDraft, home: AnyRecord): Place {
  const group = GROUP_OF[kind]
  const level = pathTo(index, home).length + 1
  const open = [...pathTo(index, home), home.id]
  const folder = sectionsOf(index, home.id).folders.find((one) => one.group === group)
  const place = { home: home.id, before: null }
  if (!folder) return { ...place, after: home.id, level: level + 1, open }
  const key = folderKey(home.id, folder.group)
  return { ...place, after: key, level: level + 2, open: [...open, key] }
}

/** After the column, or after the last one; what every table of the standard ends with stays at the end. */
function columnPlace(
  index: DocumentIndex,
  table: AnyRecord,
  column: AnyRecord | null,
  project: Project,
): Place {
  const columns = index.childrenOf(table.id, 'column')
  const tail = column ? null : standardTail(index, table.id, profileOf(project))
  const tailAt = columns.findIndex(({ id }) => id === tail)
  const end = tailAt < 0 ? columns.length : tailAt
  const at = column ? columns.findIndex(({ id }) => id === column.id) + 1 : end
  return {
    home: table.id,
    before: columns[at]?.id ?? null,
    after: columns[at - 1]?.id ?? table.id,
    level: pathTo(index, table).length + 2,
    open: [...pathTo(index, table), table.id],
  }
}

function placeFor(
  index: DocumentIndex,
  kind: OutlineDraft,
  at: AnyRecord | undefined,
  project: Project,
): Place | null {
  const top: Place = { home: null, before: null, after: null, level: 1, open: [] }
  if (kind === 'schema') return top
  if (kind === 'table' || kind === 'enum') {
    const schema = around(index, at, 'schema') ?? usualSchema(index)
    return schema ? inFolder(index, kind, schema) : top
  }
  const table = around(index, at, 'table')
  if (!table) return null
  if (kind !== 'column') return inFolder(index, kind, table)
  return columnPlace(index, table, at?.kind === 'column' ? at : null, project)
}

const usualSchema = (index: DocumentIndex): AnyRecord | undefined =>
  index.inDatabase('schema', 'public')[0] ?? index.childrenOf(null, 'schema')[0]

export function startDraftAt(
  controller: OutlineController,
  kind: OutlineDraft,
  id: Id | null,
): void {
  const { document, project } = controller.context.session.store.getState()
  const index = indexOf(document)
  const place = placeFor(index, kind, index.get(id), project)
  if (!place) return
  const { open, ...rest } = place
  const { store } = controller
  if (store.getState().filter !== '') store.getState().set({ filter: '' })
  store.getState().open(open, true)
  store.getState().set({ draft: { ...rest, kind }, renaming: null, cursor: 'draft' })
  controller.scrollToKey('draft')
}

export function startDraft(
  controller: OutlineController,
  kind: OutlineDraft,
  row: TreeRow | undefined = controller.cursorRow,
): void {
  const id = row?.type === 'record' ? row.record.id : row?.type === 'folder' ? row.home : null
  startDraftAt(controller, kind, id)
}
