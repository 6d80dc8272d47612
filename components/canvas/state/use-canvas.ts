import { createContext, use } from 'react'
import { useStore } from 'zustand'
import type { CanvasModel } from './canvas-model'
import type { CanvasState } from './canvas-state'

const Context = createContext<CanvasModel | null>(null)

export const CanvasProvider = Context.Provider

export function useCanvasModel(): CanvasModel {
  const model = use(Context)
  if (!model) throw new Error('This part of the canvas stands outside of it')
  return model
}

export const useCanvas = <T>(selector: (state: CanvasState) => T): T =>
  useStore(useCanvasModel().store, selector)
