'use client'

import { useStore } from 'zustand'
import { Button } from '@/components/ui/button'
import { useCanvasModel } from '../state/use-canvas'

/** While a layout is worked out: how far it is, and the way out. */
export function LayoutProgress() {
  const model = useCanvasModel()
  const done = useStore(model.layout.progress, (state) => state.done)
  if (done === null) return null
  return (
    <div className="pointer-events-auto absolute bottom-6 left-1/2 z-30 flex w-72 -translate-x-1/2 items-center gap-3 rounded-panel border border-line bg-raised py-2 pr-2 pl-4 shadow-raised">
      <div className="grow">
        <p className="mb-1.5">Laying out …</p>
        <div
          role="progressbar"
          aria-label="Layout"
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={Math.round(done * 100)}
          className="h-1 overflow-hidden rounded-full bg-hover"
        >
          <div
            className="h-full rounded-full bg-accent motion-safe:transition-[width]"
            style={{ width: `${Math.max(4, done * 100)}%` }}
          />
        </div>
      </div>
      <Button look="quiet" size="small" onClick={() => model.layout.cancel()}>
        Cancel
      </Button>
    </div>
  )
}
