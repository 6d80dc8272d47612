'use client'

import { useStore } from 'zustand'
import { useStudioContext } from '@/lib/client/studio/provider'
import type { Counts, ShownFinding } from './known-findings'
import type { LintState } from './lint-store'

const NONE: readonly ShownFinding[] = []

export const useLint = <T>(selector: (state: LintState) => T): T =>
  useStore(useStudioContext().lint, selector)

/** Of the object itself. The same list as long as nothing about it changed. */
export const useFindingsOf = (object: string | null): readonly ShownFinding[] =>
  useLint(({ byObject }) => byObject.get(object) ?? NONE)

/** Of a table, a view … and everything in it. */
export const useFindingsIn = (unit: string | null): readonly ShownFinding[] =>
  useLint(({ byUnit }) => byUnit.get(unit) ?? NONE)

export const useCounts = (): Counts => useLint(({ counts }) => counts)
