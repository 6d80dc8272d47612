'use client'

import { useMemo } from 'react'
import { useStore } from 'zustand'
import { useShallow } from 'zustand/react/shallow'
import type { Command, Refusal } from '@/lib/commands/command'
import type { Document } from '@/lib/document/document'
import { indexOf } from '@/lib/document/document-index'
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord, KindName, RecordOf } from '@/lib/kinds/kind-map'
import { useStudioContext } from './provider'
import type { SessionState, StudioSession } from './session'
import type { StudioUi, StudioUiActions } from './ui-store'

export const useSession = (): StudioSession => useStudioContext().session

export const useSessionState = <T>(selector: (state: SessionState) => T): T =>
  useStore(useSession().store, selector)

/** Something derived from the design; the selector's value decides whether the component is rendered again. */
export const useDocument = <T>(selector: (document: Document) => T): T =>
  useSessionState((state) => selector(state.document))

/** The list stays the same object as long as none of the children changed. */
export const useChildren = (parent: Id | null): readonly AnyRecord[] =>
  useDocument((document) => indexOf(document).children(parent))

export function useChildrenOf<K extends KindName>(
  parent: Id | null,
  kind: K,
): readonly (AnyRecord & RecordOf<K>)[] {
  const children = useChildren(parent)
  return useMemo(
    () => children.filter((one): one is AnyRecord & RecordOf<K> => one.kind === kind),
    [children, kind],
  )
}

export const useStudio = <T>(selector: (state: StudioUi & StudioUiActions) => T): T =>
  useStore(useStudioContext().ui, selector)

/** For selectors that make a new array or object each time. */
export const useStudioShallow = <T>(selector: (state: StudioUi & StudioUiActions) => T): T =>
  useStore(useStudioContext().ui, useShallow(selector))

export type Run = <I, In>(command: Command<I, In>, input: In, label?: string) => Refusal | null

/** Runs a command; what it refuses is told at the lower edge and given back for the field concerned. */
export function useRun(): Run {
  const { session, ui } = useStudioContext()
  return useMemo(
    () => (command, input, label) => {
      const result = session.run(command, input, label)
      if (result.ok) return null
      ui.getState().set({ remark: result.error.message })
      return result.error
    },
    [session, ui],
  )
}
