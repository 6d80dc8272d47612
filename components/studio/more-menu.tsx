'use client'

import { EllipsisVertical, Moon, Sun, SunMoon } from 'lucide-react'
import { IconButton } from '@/components/ui/icon-button'
import { Menu } from '@/components/ui/menu'
import type { MenuItem } from '@/components/ui/menu-items'
import { type StudioContext, useStudioContext } from '@/lib/client/studio/provider'
import { currentTheme, setTheme, type Theme } from '@/lib/client/theme'
import type { StudioAction } from './actions'
import { exportAction, importAction, shortcutsAction, templatesAction } from './project-actions'
import { toggleHistory, toggleProblems, toggleSql } from './view-actions'

const THEMES: readonly { theme: Theme; label: string }[] = [
  { theme: 'system', label: 'As the system has it' },
  { theme: 'light', label: 'Light' },
  { theme: 'dark', label: 'Dark' },
]

const ICONS = { system: SunMoon, light: Sun, dark: Moon } as const

const actionItem = (action: StudioAction, context: StudioContext): MenuItem => ({
  label: action.title,
  icon: action.icon,
  keys: action.keys?.[0],
  disabled: !(action.enabled?.(context) ?? true),
  run: () => action.run(context),
})

function items(context: StudioContext): MenuItem[] {
  const theme = currentTheme()
  const item = (action: StudioAction) => actionItem(action, context)
  return [
    item(importAction),
    item(templatesAction),
    item(exportAction),
    'separator',
    item(toggleSql),
    item(toggleHistory),
    item(toggleProblems),
    'separator',
    {
      label: 'Light or dark',
      icon: ICONS[theme],
      items: THEMES.map((one) => ({
        label: one.label,
        checked: one.theme === theme,
        run: () => setTheme(one.theme),
      })),
    },
    item(shortcutsAction),
    'separator',
    { label: 'All projects', run: () => location.assign('/') },
  ]
}

/** What one needs less often. */
export function MoreMenu() {
  const context = useStudioContext()
  return (
    <Menu
      align="end"
      trigger={<IconButton icon={EllipsisVertical} label="More" />}
      items={() => items(context)}
    />
  )
}
