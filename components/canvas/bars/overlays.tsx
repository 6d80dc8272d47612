'use client'

import { useState } from 'react'
import { DrawnRelation } from '../overlay/drawn-relation'
import { PointerHint } from '../overlay/hint'
import { LinkLine } from '../overlay/link-line'
import { Minimap } from '../overlay/minimap'
import { ArrangeBar } from './arrange-bar'
import { DiagramSwitcher } from './diagram-switcher'
import { LayoutProgress } from './layout-progress'
import { ToolBar } from './tool-bar'
import { ZoomBar } from './zoom-bar'

/** What lies over the diagram and does not move with it. */
export function Overlays() {
  const [isMapOpen, setMapOpen] = useState(true)
  return (
    <>
      <LinkLine />
      <PointerHint />
      <DrawnRelation />
      <LayoutProgress />
      <div className="pointer-events-none absolute inset-x-3 top-3 z-30 flex flex-wrap items-start justify-between gap-2">
        <DiagramSwitcher />
        <ToolBar />
        <ArrangeBar />
      </div>
      <div className="pointer-events-none absolute right-3 bottom-3 z-30 flex flex-col items-end gap-2">
        {isMapOpen && <Minimap />}
        <ZoomBar isMapOpen={isMapOpen} onToggleMap={() => setMapOpen(!isMapOpen)} />
      </div>
    </>
  )
}
