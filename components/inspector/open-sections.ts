'use client'

/** Which sections are unfolded: by kind, so that the next table looks like the last one. */
import { create } from 'zustand'

interface OpenSections {
  open: Readonly<Record<string, boolean>>
  set(key: string, open: boolean): void
}

const useStore = create<OpenSections>((set) => ({
  open: {},
  set: (key, open) => set((state) => ({ open: { ...state.open, [key]: open } })),
}))

export function useOpenSection(key: string, atFirst: boolean): [boolean, (open: boolean) => void] {
  const open = useStore((state) => state.open[key] ?? atFirst)
  const set = useStore((state) => state.set)
  return [open, (next) => set(key, next)]
}
