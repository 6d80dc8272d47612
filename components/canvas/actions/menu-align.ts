/** Lining up and spreading out what is selected. */
import {
  AlignCenterHorizontal,
  AlignCenterVertical,
  AlignEndHorizontal,
  AlignEndVertical,
  AlignHorizontalDistributeCenter,
  AlignStartHorizontal,
  AlignStartVertical,
  AlignVerticalDistributeCenter,
  type LucideIcon,
} from 'lucide-react'
import type { MenuItem } from '@/components/ui/menu-items'
import type { Axis, Edge } from '@/lib/layout-records/align'
import type { CanvasModel } from '../state/canvas-model'
import { alignSelected, distributeSelected, selectedRects } from './arrange'

const EDGES: readonly [Edge, string, LucideIcon][] = [
  ['left', 'Left', AlignStartVertical],
  ['centre', 'Centres', AlignCenterVertical],
  ['right', 'Right', AlignEndVertical],
  ['top', 'Top', AlignStartHorizontal],
  ['middle', 'Middles', AlignCenterHorizontal],
  ['bottom', 'Bottom', AlignEndHorizontal],
]
const AXES: readonly [Axis, string, LucideIcon][] = [
  ['across', 'Distribute across', AlignHorizontalDistributeCenter],
  ['down', 'Distribute down', AlignVerticalDistributeCenter],
]

export const alignMenu = (model: CanvasModel): MenuItem => ({
  label: 'Align',
  icon: AlignStartVertical,
  items: [
    ...EDGES.map(([edge, label, icon]) => ({
      label,
      icon,
      run: () => alignSelected(model, edge),
    })),
    'separator',
    ...AXES.map(([axis, label, icon]) => ({
      label,
      icon,
      disabled: selectedRects(model).length < 3,
      run: () => distributeSelected(model, axis),
    })),
  ],
})
