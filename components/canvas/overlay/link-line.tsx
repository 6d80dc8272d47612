'use client'

import { ViewportPortal } from '@xyflow/react'
import type { Point, Rect } from '@/lib/layout/geometry'
import { rowCentre } from '@/lib/layout/node-size'
import { routeQuick } from '@/lib/layout/route'
import { pathOf } from '@/lib/layout/route-shape'
import type { Scene } from '../scene/scene'
import type { LinkEnd, Linking } from '../state/canvas-state'
import { useCanvas } from '../state/use-canvas'

const dot = ({ x, y }: Point): Rect => ({ x, y, width: 0, height: 0 })

function endOf(scene: Scene, { table, column }: LinkEnd) {
  const box = scene.boxes.get(table)
  return box && { box, y: rowCentre(box.rows, column ?? undefined) }
}

/** From the row where the drag began to the pointer, or to the row that it is on. */
function linkPath(scene: Scene, { from, over, at }: Linking): string {
  const start = endOf(scene, from)
  if (!start) return ''
  const end = over && endOf(scene, over)
  const target = end ? end.box : dot(at)
  const edge = { id: 'link', from: 'a', to: 'b', fromY: start.y, toY: end ? end.y : 0 }
  return pathOf(routeQuick(start.box, target, edge).points)
}

/** The relation that is being drawn, and the table that it would lead to. */
export function LinkLine() {
  const linking = useCanvas((state) => state.linking)
  const scene = useCanvas((state) => state.scene)
  const outlined = useCanvas((state) => state.outlined)
  if (!linking && !outlined) return null
  const target = linking?.over ? scene.boxes.get(linking.over.table) : undefined
  return (
    <ViewportPortal>
      <svg
        aria-hidden="true"
        className="pointer-events-none absolute z-40 overflow-visible"
        width="1"
        height="1"
      >
        {linking && (
          <path
            d={linkPath(scene, linking)}
            fill="none"
            className="stroke-accent"
            strokeWidth="2"
            strokeDasharray={linking.over ? undefined : '6 4'}
          />
        )}
        {target && (
          <rect
            x={target.x - 2}
            y={target.y - 2}
            width={target.width + 4}
            height={target.height + 4}
            rx="9"
            fill="none"
            className="stroke-accent"
            strokeWidth="2"
          />
        )}
        {outlined && <rect {...outlined} rx="12" className="fill-accent/10 stroke-accent" />}
      </svg>
    </ViewportPortal>
  )
}
