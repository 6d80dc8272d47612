import { Code, History, PanelLeft, PanelRight, Table2, Waypoints } from 'lucide-react'
import type { StudioAction } from './actions'

export const viewActions: readonly StudioAction[] = [
  {
    id: 'view-diagram',
    title: 'Show the diagram',
    section: 'View',
    icon: Waypoints,
    keys: ['alt+1'],
    run: ({ ui }) => ui.getState().set({ view: 'diagram' }),
  },
  {
    id: 'view-grid',
    title: 'Show the column grid',
    section: 'View',
    icon: Table2,
    keys: ['alt+2'],
    run: ({ ui }) => ui.getState().set({ view: 'grid' }),
  },
  {
    id: 'toggle-outline',
    title: 'Outline on or off',
    section: 'View',
    icon: PanelLeft,
    keys: ['mod+b'],
    run: ({ ui }) => ui.setState(({ outlineOpen }) => ({ outlineOpen: !outlineOpen })),
  },
  {
    id: 'toggle-inspector',
    title: 'Inspector on or off',
    section: 'View',
    icon: PanelRight,
    keys: ['mod+i'],
    run: ({ ui }) => ui.setState(({ inspectorOpen }) => ({ inspectorOpen: !inspectorOpen })),
  },
  {
    id: 'toggle-sql',
    title: 'SQL on or off',
    section: 'View',
    icon: Code,
    keys: ['mod+j'],
    words: 'ddl statement live',
    run: ({ ui }) => ui.setState(({ bottom }) => ({ bottom: bottom === 'sql' ? null : 'sql' })),
  },
  {
    id: 'toggle-history',
    title: 'History on or off',
    section: 'View',
    icon: History,
    words: 'versions checkpoints timeline',
    run: ({ ui }) =>
      ui.setState(({ bottom }) => ({ bottom: bottom === 'history' ? null : 'history' })),
  },
]
