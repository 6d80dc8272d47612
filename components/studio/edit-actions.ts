import { FilePenLine, Redo2, Trash2, Undo2 } from 'lucide-react'
import type { StudioContext } from '@/lib/client/studio/provider'
import type { StudioAction } from './actions'
import { removeObjects } from './remove-objects'
import { renameObject } from './rename-object'

type Turn = 'undo' | 'redo'

function turn({ session, ui }: StudioContext, way: Turn): void {
  const label = session.store.getState()[way === 'undo' ? 'undoLabel' : 'redoLabel']
  const result = session[way]()
  if (!result) return
  const said = way === 'undo' ? 'Undone' : 'Done again'
  ui.getState().set({ remark: result.ok ? `${said}: ${label}` : result.error.message })
}

export const undoAction: StudioAction = {
  id: 'undo',
  title: 'Undo',
  section: 'Edit',
  icon: Undo2,
  keys: ['mod+z'],
  enabled: ({ session }) => session.store.getState().undoLabel !== null,
  run: (context) => turn(context, 'undo'),
}

export const redoAction: StudioAction = {
  id: 'redo',
  title: 'Redo',
  section: 'Edit',
  icon: Redo2,
  keys: ['mod+shift+z', 'mod+y'],
  enabled: ({ session }) => session.store.getState().redoLabel !== null,
  run: (context) => turn(context, 'redo'),
}

const renameAction: StudioAction = {
  id: 'rename',
  title: 'Rename',
  section: 'Edit',
  icon: FilePenLine,
  keys: ['f2'],
  enabled: ({ ui }) => ui.getState().selection.length === 1,
  run: (context) => {
    const [id] = context.ui.getState().selection
    if (id) renameObject(context, id)
  },
}

const removeAction: StudioAction = {
  id: 'remove',
  title: 'Remove',
  section: 'Edit',
  icon: Trash2,
  keys: ['delete', 'backspace'],
  words: 'delete drop',
  enabled: ({ ui }) => ui.getState().selection.length > 0,
  run: (context) => removeObjects(context, context.ui.getState().selection),
}

export const editActions: readonly StudioAction[] = [
  undoAction,
  redoAction,
  renameAction,
  removeAction,
]
