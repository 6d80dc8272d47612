'use client'

import { useStore } from 'zustand'
import { useStudioContext } from '@/lib/client/studio/provider'
import { FixDialog } from './fix-dialog'
import { problemsStoreOf } from './problems-store'
import { EditWaiver, WaiveFinding } from './waive-dialog'

/** Opened by setting `dialog` in the store of the problems. */
export function ProblemDialogs() {
  const store = problemsStoreOf(useStudioContext().ui)
  const dialog = useStore(store, (state) => state.dialog)
  const close = () => store.getState().set({ dialog: null })
  if (dialog?.what === 'fix') return <FixDialog wish={dialog.wish} onClose={close} />
  if (dialog?.what === 'waive') return <WaiveFinding shown={dialog.shown} onClose={close} />
  if (dialog?.what === 'waiver') return <EditWaiver waiver={dialog.waiver} onClose={close} />
  return null
}
