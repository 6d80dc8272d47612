import {
  Download,
  Keyboard,
  LayoutTemplate,
  Moon,
  ScrollText,
  Search,
  Sun,
  SunMoon,
  Upload,
} from 'lucide-react'
import { setTheme, type Theme } from '@/lib/client/theme'
import type { StudioAction } from './actions'

const searchAction: StudioAction = {
  id: 'search',
  title: 'Search and commands',
  section: 'Go to',
  icon: Search,
  keys: ['mod+k', 'mod+p'],
  inFields: true,
  words: 'find palette',
  run: ({ ui }) => ui.getState().set({ menuOpen: true }),
}

export const importAction: StudioAction = {
  id: 'import',
  title: 'Import SQL …',
  section: 'Import and export',
  icon: Upload,
  words: 'open file script ddl dump paste',
  // An earlier version cannot be changed.
  enabled: ({ session, live }) => session === live,
  run: ({ ui }) => ui.getState().set({ dialog: 'import' }),
}

export const templatesAction: StudioAction = {
  id: 'templates',
  title: 'Add templates …',
  section: 'Import and export',
  icon: LayoutTemplate,
  words: 'ready-made tables standard users audit outbox',
  run: ({ ui }) => ui.getState().set({ dialog: 'templates' }),
}

export const exportAction: StudioAction = {
  id: 'export',
  title: 'Export picture …',
  section: 'Import and export',
  icon: Download,
  words: 'svg png mermaid image save diagram',
  run: ({ ui }) => ui.getState().set({ dialog: 'export' }),
}

const standardAction: StudioAction = {
  id: 'standard',
  title: 'Standard of the project …',
  section: 'View',
  icon: ScrollText,
  words: 'rules switch profile facts tenancy settings',
  run: ({ ui }) => ui.getState().set({ dialog: 'standard' }),
}

export const shortcutsAction: StudioAction = {
  id: 'shortcuts',
  title: 'Keyboard shortcuts',
  section: 'Help',
  icon: Keyboard,
  keys: ['?'],
  words: 'keys help',
  run: ({ ui }) => ui.getState().set({ dialog: 'shortcuts' }),
}

const theme = (id: Theme, title: string, icon: typeof Sun): StudioAction => ({
  id: `theme-${id}`,
  title,
  section: 'View',
  icon,
  words: 'theme colour scheme appearance mode',
  run: () => setTheme(id),
})

export const projectActions: readonly StudioAction[] = [
  searchAction,
  importAction,
  templatesAction,
  exportAction,
  standardAction,
  shortcutsAction,
  theme('light', 'Light theme', Sun),
  theme('dark', 'Dark theme', Moon),
  theme('system', 'Theme as the system has it', SunMoon),
]
