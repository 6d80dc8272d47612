'use client'

import { Map as MapIcon, Maximize, Minus, Plus } from 'lucide-react'
import { useSyncExternalStore } from 'react'
import { IconButton } from '@/components/ui/icon-button'
import { useStudio } from '@/lib/client/studio/hooks'
import { useCanvasModel } from '../state/use-canvas'
import { Bar } from './bar'

const STEP = 1.25

function useZoom(): number {
  const model = useCanvasModel()
  return useSyncExternalStore(
    (changed) => model.watchViewport(changed),
    () => Math.round(model.viewport.zoom * 100),
    () => 100,
  )
}

interface ZoomBarProps {
  isMapOpen: boolean
  onToggleMap(): void
}

/** How near one looks. */
export function ZoomBar({ isMapOpen, onToggleMap }: ZoomBarProps) {
  const zoom = useZoom()
  const canvas = useStudio((state) => state.canvas)
  return (
    <Bar label="Zoom">
      <IconButton
        label="Zoom out"
        keys="mod+-"
        icon={Minus}
        side="top"
        onClick={() => canvas?.zoomBy(1 / STEP)}
      />
      <button
        type="button"
        className="h-7 w-12 rounded-control text-xs text-quiet tabular-nums hover:bg-hover hover:text-ink"
        aria-label={`Zoom ${zoom} %. Set to 100 %`}
        onClick={() => canvas?.zoomBy(100 / zoom)}
      >
        {zoom} %
      </button>
      <IconButton
        label="Zoom in"
        keys="mod+="
        icon={Plus}
        side="top"
        onClick={() => canvas?.zoomBy(STEP)}
      />
      <IconButton
        label="Zoom to fit"
        keys="shift+1"
        icon={Maximize}
        side="top"
        onClick={() => canvas?.fit()}
      />
      <IconButton label="Map" icon={MapIcon} side="top" pressed={isMapOpen} onClick={onToggleMap} />
    </Bar>
  )
}
