/** Notes that are not elements of the page at this zoom: a sheet with bars for its lines. */
import type { NoteFrame } from '../scene/frames'
import type { Brush } from './brush'

const LINE = 20
const PADDING = 12

export function paintNotes(brush: Brush, notes: readonly NoteFrame[]): void {
  const { context, zoom } = brush
  for (const note of notes) {
    const { colour, text } = note.record
    brush.roundRect(note, 6)
    context.fillStyle = brush.tint(colour, 'tint-yellow')
    context.fill()
    if (zoom < 0.12) continue
    context.fillStyle = brush.mark(colour, 'mark-yellow')
    context.globalAlpha = 0.3
    const lines = text.split('\n').slice(0, Math.floor((note.height - PADDING) / LINE))
    for (const [i, line] of lines.entries()) {
      const width = Math.min(note.width - 2 * PADDING, line.length * 6)
      context.fillRect(note.x + PADDING, note.y + PADDING + i * LINE + 6, width, 6)
    }
    context.globalAlpha = 1
  }
}
