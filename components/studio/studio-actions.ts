import { canvasActions } from '@/components/canvas/canvas-actions'
import { outlineActions } from '@/components/outline/outline-actions'
import { presenceActions } from '@/components/presence/presence-actions'
import { problemActions } from '@/components/problems/problem-actions'
import type { StudioAction } from './actions'
import { editActions } from './edit-actions'
import { projectActions } from './project-actions'
import { viewActions } from './view-actions'

export const STUDIO_ACTIONS: readonly StudioAction[] = [
  ...canvasActions,
  ...outlineActions,
  ...editActions,
  ...problemActions,
  ...viewActions,
  ...projectActions,
  ...presenceActions,
]
