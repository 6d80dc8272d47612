import { Redo2, Undo2 } from 'lucide-react'
import type { StudioContext } from '@/lib/client/studio/provider'
import type { StudioAction } from './actions'

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

export const editActions: readonly StudioAction[] = [undoAction, redoAction]
