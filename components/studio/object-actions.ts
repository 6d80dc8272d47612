/** What can be done with one object, or with several, wherever one comes across them. */
import {
  ClipboardCopy,
  Columns3,
  Copy,
  Crosshair,
  FilePenLine,
  Link2,
  ListFilter,
  Trash2,
} from 'lucide-react'
import type { MenuAction } from '@/components/ui/menu-items'
import type { StudioContext } from '@/lib/client/studio/provider'
import type { OutlineDraft } from '@/lib/client/studio/ui-store'
import { indexOf } from '@/lib/document/document-index'
import type { Id } from '@/lib/kinds/common'
import { removeObjects } from './remove-objects'
import { renameObject, withOutline } from './rename-object'

/** Selects it, and brings it into view where the design is shown. */
export function goToObject(context: StudioContext, id: Id): void {
  const { session, ui } = context
  const record = session.store.getState().document.records.get(id)
  if (!record) return
  if (record.kind === 'diagram') ui.getState().set({ diagram: id, view: 'diagram' })
  ui.getState().select([id])
  ui.getState().canvas?.zoomTo([id])
}

async function copyText({ ui }: StudioContext, text: string, what: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
    ui.getState().set({ remark: `${what} copied.` })
  } catch {
    const message = 'The browser does not let Lintel use the clipboard. Allow it for this page.'
    ui.getState().set({ remark: message })
  }
}

async function copyDdl(context: StudioContext, ids: readonly Id[]): Promise<void> {
  const { sql } = await context.worker.jobs().ddl([...ids])
  await copyText(context, sql, 'SQL')
}

const ADDED: readonly { kind: OutlineDraft; label: string; icon: typeof Columns3 }[] = [
  { kind: 'column', label: 'Add column', icon: Columns3 },
  { kind: 'foreign-key', label: 'Add foreign key', icon: Link2 },
  { kind: 'index', label: 'Add index', icon: ListFilter },
]

export function objectActions(context: StudioContext, ids: readonly Id[]): MenuAction[] {
  const { document } = context.session.store.getState()
  const index = indexOf(document)
  const [id] = ids
  const record = id && index.get(id)
  if (!record) return []
  const single = ids.length === 1
  const takesParts = single && (record.kind === 'table' || record.kind === 'column')
  const adding = takesParts
    ? ADDED.map(({ kind, label, icon }) => ({
        label,
        icon,
        run: () => withOutline(context, (outline) => outline.draft(kind, id)),
      }))
    : []
  return [
    {
      label: 'Show in the diagram',
      icon: Crosshair,
      disabled: context.ui.getState().canvas === null,
      run: () => context.ui.getState().canvas?.zoomTo(ids),
    },
    {
      label: 'Rename',
      icon: FilePenLine,
      keys: 'f2',
      disabled: !single || !('name' in record),
      run: () => renameObject(context, id),
    },
    ...adding,
    { label: 'Copy as SQL', icon: ClipboardCopy, run: () => void copyDdl(context, ids) },
    {
      label: 'Copy name',
      icon: Copy,
      disabled: !single,
      run: () => void copyText(context, index.qualifiedName(record), 'Name'),
    },
    {
      label: single ? 'Remove' : `Remove ${ids.length} objects`,
      icon: Trash2,
      keys: 'delete',
      danger: true,
      run: () => removeObjects(context, ids),
    },
  ]
}
