/** Everything that can be done by a shortcut, from a menu or from the command menu. Each area of the studio lists its own. */
import type { LucideIcon } from 'lucide-react'
import type { StudioContext } from '@/lib/client/studio/provider'

export type ActionSection =
  | 'Create'
  | 'Edit'
  | 'Arrange'
  | 'View'
  | 'Go to'
  | 'Import and export'
  | 'Help'

export interface StudioAction {
  id: string
  /** As a person says it: “Add table”. */
  title: string
  section: ActionSection
  icon?: LucideIcon
  /** “mod” is ⌘ on a Mac and Ctrl elsewhere: “mod+z”, “shift+t”, “?”. The first one is shown. */
  keys?: readonly string[]
  /** Its keys work while one types in a field, too. */
  inFields?: true
  /** Other words under which it is found. */
  words?: string
  /** Where it makes no sense it is shown greyed, and its keys do nothing. */
  enabled?(context: StudioContext): boolean
  run(context: StudioContext): void
}
