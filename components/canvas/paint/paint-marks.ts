/** Where the standard finds something, as a dot: seen from so far away that no element of the page says it. */
import type { Id } from '@/lib/kinds/common'
import type { Finding } from '@/lib/lint/finding'
import type { ThemeColour } from '@/lib/picture/theme'
import type { AreaFrame } from '../scene/frames'
import type { Brush } from './brush'
import type { Blocks } from './paint-areas'

type Severity = Finding['severity']
/** The most serious finding on a box and its parts. */
export type Marks = (box: Id) => Severity | null

const INKS: Readonly<Record<Severity, ThemeColour>> = {
  error: 'danger',
  warning: 'warning',
  info: 'info',
}
const ORDER: readonly Severity[] = ['info', 'warning', 'error']
/** Remarks alone are not worth a dot when everything is small. */
const REMARKS_FROM = 0.28

function dot(brush: Brush, x: number, y: number, severity: Severity, radius: number): void {
  const { context } = brush
  context.beginPath()
  context.arc(x, y, brush.px(radius), 0, 2 * Math.PI)
  context.fillStyle = brush.ink(INKS[severity])
  context.fill()
  context.lineWidth = brush.px(1.25)
  context.strokeStyle = brush.ink('surface')
  context.stroke()
}

interface Marked {
  readonly id: Id
  readonly x: number
  readonly y: number
  readonly width: number
}

/** At the upper right corner of each box. */
export function paintMarks(brush: Brush, boxes: readonly Marked[], marks: Marks): void {
  const radius = brush.zoom < 0.1 ? 2.5 : 4
  for (const { id, x, y, width } of boxes) {
    const severity = marks(id)
    if (severity === null || (severity === 'info' && brush.zoom < REMARKS_FROM)) continue
    dot(brush, x + width, y, severity, radius)
  }
}

/** One for all that an area holds. */
export function paintAreaMarks(
  brush: Brush,
  areas: readonly AreaFrame[],
  { areaOf }: Blocks,
  marks: Marks,
): void {
  const worst = new Map<Id, Severity>()
  for (const [box, { id }] of areaOf) {
    const severity = marks(box)
    const before = worst.get(id)
    if (severity === null || severity === 'info') continue
    if (before && ORDER.indexOf(before) >= ORDER.indexOf(severity)) continue
    worst.set(id, severity)
  }
  for (const { id, x, y, width } of areas) {
    const severity = worst.get(id)
    if (severity) dot(brush, x + width, y, severity, 5)
  }
}
