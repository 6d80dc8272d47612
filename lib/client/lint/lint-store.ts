/** What the standard says of the design on the screen. Filled by `followLint`; components read it by the hooks beside. */
import { createStore, type StoreApi } from 'zustand'
import { type KnownFindings, NOTHING_FOUND } from './known-findings'

export interface LintState extends KnownFindings {
  /** “looking”: the first look at the design is not over. “failed”: the worker could not do it. */
  readonly status: 'looking' | 'ready' | 'failed'
  /** Why it failed. */
  readonly problem: string | null
}

export type LintStore = StoreApi<LintState>

export const createLintStore = (): LintStore =>
  createStore<LintState>(() => ({ ...NOTHING_FOUND, status: 'looking', problem: null }))
