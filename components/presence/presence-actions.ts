import { UserRound } from 'lucide-react'
import type { StudioAction } from '@/components/studio/actions'

export const presenceActions: readonly StudioAction[] = [
  {
    id: 'people',
    title: 'People, your name and colour',
    section: 'View',
    icon: UserRound,
    words: 'who presence author identity users here',
    run: ({ ui }) => ui.getState().set({ dialog: 'people' }),
  },
]
