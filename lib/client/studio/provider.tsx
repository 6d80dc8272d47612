'use client'

import { createContext, type ReactNode, use } from 'react'
import type { LintStore } from '@/lib/client/lint/lint-store'
import type { CoreWorker } from '@/lib/client/worker/core-worker'
import type { StudioSession } from './session'
import type { UiStore } from './ui-store'

export interface StudioContext {
  /** What is shown: the project as it is now or, while somebody looks back, as it was. */
  session: StudioSession
  /** The project as it is now. */
  live: StudioSession
  ui: UiStore
  worker: CoreWorker
  /** What the standard says of what is shown. */
  lint: LintStore
  /** Shows an earlier version; null: what is now. */
  lookAt(version: number | null): Promise<void>
}

const Context = createContext<StudioContext | null>(null)

export function StudioProvider({ value, children }: { value: StudioContext; children: ReactNode }) {
  return <Context value={value}>{children}</Context>
}

export function useStudioContext(): StudioContext {
  const value = use(Context)
  if (!value) throw new Error('This part of the studio stands outside of an open project')
  return value
}
