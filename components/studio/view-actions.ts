import { Code, History, ListChecks, PanelLeft, PanelRight, Table2, Waypoints } from 'lucide-react'
import type { BottomPanel, UiStore } from '@/lib/client/studio/ui-store'
import type { StudioAction } from './actions'

const turnBottom = (ui: UiStore, panel: BottomPanel) =>
  ui.setState(({ bottom }) => ({ bottom: bottom === panel ? null : panel }))

const showDiagram: StudioAction = {
  id: 'view-diagram',
  title: 'Show the diagram',
  section: 'View',
  icon: Waypoints,
  keys: ['alt+1'],
  inFields: true,
  words: 'canvas picture',
  run: ({ ui }) => ui.getState().set({ view: 'diagram' }),
}

const showGrid: StudioAction = {
  id: 'view-grid',
  title: 'Show the columns as a sheet',
  section: 'View',
  icon: Table2,
  keys: ['alt+2'],
  inFields: true,
  words: 'grid spreadsheet',
  run: ({ ui }) => ui.getState().set({ view: 'grid' }),
}

export const toggleOutline: StudioAction = {
  id: 'toggle-outline',
  title: 'Outline on or off',
  section: 'View',
  icon: PanelLeft,
  keys: ['mod+b'],
  words: 'tree sidebar left',
  run: ({ ui }) => ui.setState(({ outlineOpen }) => ({ outlineOpen: !outlineOpen })),
}

export const toggleInspector: StudioAction = {
  id: 'toggle-inspector',
  title: 'Inspector on or off',
  section: 'View',
  icon: PanelRight,
  keys: ['mod+i'],
  words: 'properties sidebar right',
  run: ({ ui }) => ui.setState(({ inspectorOpen }) => ({ inspectorOpen: !inspectorOpen })),
}

export const toggleSql: StudioAction = {
  id: 'toggle-sql',
  title: 'SQL on or off',
  section: 'View',
  icon: Code,
  keys: ['mod+j'],
  inFields: true,
  words: 'ddl statement live',
  run: ({ ui }) => turnBottom(ui, 'sql'),
}

export const toggleHistory: StudioAction = {
  id: 'toggle-history',
  title: 'History on or off',
  section: 'View',
  icon: History,
  words: 'versions checkpoints timeline',
  run: ({ ui }) => turnBottom(ui, 'history'),
}

export const toggleProblems: StudioAction = {
  id: 'toggle-problems',
  title: 'Problems on or off',
  section: 'View',
  icon: ListChecks,
  keys: ['mod+shift+m'],
  inFields: true,
  words: 'findings lint rules standard errors warnings compliance waivers',
  run: ({ ui }) => turnBottom(ui, 'problems'),
}

export const viewActions: readonly StudioAction[] = [
  showDiagram,
  showGrid,
  toggleOutline,
  toggleInspector,
  toggleSql,
  toggleHistory,
  toggleProblems,
]
