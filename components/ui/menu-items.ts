/** What a menu shows; the same for one that drops down and for one at the pointer. */
import type { LucideIcon } from 'lucide-react'

export interface MenuAction {
  label: string
  icon?: LucideIcon | undefined
  keys?: string | undefined
  /** Small, after the label. */
  hint?: string | undefined
  danger?: boolean | undefined
  disabled?: boolean | undefined
  /** Set on an entry that can be ticked. */
  checked?: boolean | undefined
  run(): void
}

export interface SubMenu {
  label: string
  icon?: LucideIcon | undefined
  items: readonly MenuItem[]
}

export interface MenuHeading {
  heading: string
}

export type MenuItem = MenuAction | SubMenu | MenuHeading | 'separator'
