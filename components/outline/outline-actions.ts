import { Columns3, Database, Link2, ListFilter, ListTree, type LucideIcon } from 'lucide-react'
import type { StudioAction } from '@/components/studio/actions'
import { withOutline } from '@/components/studio/rename-object'
import type { StudioContext } from '@/lib/client/studio/provider'
import type { OutlineDraft } from '@/lib/client/studio/ui-store'
import { indexOf } from '@/lib/document/document-index'

/** The selection lies in a table, or is one. */
function isInTable({ session, ui }: StudioContext): boolean {
  const index = indexOf(session.store.getState().document)
  const [id] = ui.getState().selection
  for (let at = index.get(id ?? null); at; at = index.get(at.parent)) {
    if (at.kind === 'table') return true
  }
  return false
}

const adding = (kind: OutlineDraft, title: string, icon: LucideIcon): StudioAction => ({
  id: `outline-add-${kind}`,
  title,
  section: 'Create',
  icon,
  words: 'new create',
  enabled: (context) => kind === 'schema' || isInTable(context),
  run: (context) => {
    const [id] = context.ui.getState().selection
    withOutline(context, (outline) => outline.draft(kind, id ?? null))
  },
})

/** What is typed in the outline; tables and the like are drawn. */
export const outlineActions: readonly StudioAction[] = [
  adding('column', 'Add column', Columns3),
  adding('foreign-key', 'Add foreign key', Link2),
  adding('index', 'Add index', ListFilter),
  adding('schema', 'Add schema', Database),
  {
    id: 'go-to-outline',
    title: 'Go to the outline',
    section: 'Go to',
    icon: ListTree,
    keys: ['alt+3'],
    inFields: true,
    run: (context) => withOutline(context, (outline) => outline.focus()),
  },
  {
    id: 'filter-outline',
    title: 'Filter the outline',
    section: 'Go to',
    icon: ListFilter,
    run: (context) => withOutline(context, (outline) => outline.focusFilter()),
  },
]
