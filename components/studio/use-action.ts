'use client'

import { useStore } from 'zustand'
import { useStudioContext } from '@/lib/client/studio/provider'
import type { StudioAction } from './actions'

/** An action as a button shows it: whether it can be done now, and doing it. */
export function useAction(action: StudioAction): { enabled: boolean; run(): void } {
  const context = useStudioContext()
  const isEnabled = () => action.enabled?.(context) ?? true
  // What an action looks at lies in these two stores; a button follows both.
  useStore(context.session.store, isEnabled)
  const enabled = useStore(context.ui, isEnabled)
  return { enabled, run: () => action.run(context) }
}
