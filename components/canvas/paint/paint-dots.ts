/** The dots of the grid, where they are far enough apart to be of use. */
import type { Theme } from '@/lib/picture/theme'
import type { Brush, Viewport } from './brush'
import type { Surface } from './paint'

const GAP = 24
const LEAST = 14

const tiles = new Map<string, CanvasPattern | null>()

/** One cell of the grid; made once for a size and a theme. */
function tileOf(brush: Brush, size: number, radius: number): CanvasPattern | null {
  const key = `${brush.theme satisfies Theme} ${size} ${radius}`
  const before = tiles.get(key)
  if (before !== undefined) return before
  const cell = document.createElement('canvas')
  cell.width = size
  cell.height = size
  const context = cell.getContext('2d')
  if (!context) return null
  context.fillStyle = brush.ink('line')
  context.beginPath()
  context.arc(size / 2, size / 2, radius, 0, 2 * Math.PI)
  context.fill()
  if (tiles.size > 40) tiles.clear()
  const tile = brush.context.createPattern(cell, 'repeat')
  tiles.set(key, tile)
  return tile
}

export function paintDots(brush: Brush, { width, height, ratio }: Surface, at: Viewport): void {
  const gap = GAP * at.zoom * ratio
  if (gap < LEAST * ratio) return
  const size = Math.round(gap)
  const tile = tileOf(brush, size, Math.max(0.8, Math.min(1.4, at.zoom)) * ratio)
  if (!tile) return
  const stretch = gap / size
  const shift = { x: at.x * ratio - gap / 2, y: at.y * ratio - gap / 2 }
  tile.setTransform(new DOMMatrix([stretch, 0, 0, stretch, shift.x, shift.y]))
  brush.context.fillStyle = tile
  brush.context.fillRect(0, 0, width * ratio, height * ratio)
}
