import { Maximize } from 'lucide-react'
import type { StudioAction } from '@/components/studio/actions'

export const canvasActions: readonly StudioAction[] = [
  {
    id: 'fit',
    title: 'Zoom to fit',
    section: 'View',
    icon: Maximize,
    keys: ['shift+1'],
    enabled: ({ ui }) => ui.getState().canvas !== null,
    run: ({ ui }) => ui.getState().canvas?.fit(),
  },
]
