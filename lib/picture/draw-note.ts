/** Areas and notes: coloured fields with a title, or with text that is broken into lines. */
import type { RecordOf } from '@/lib/kinds/kind-map'
import { type Font, fitText, textWidth } from '@/lib/layout/text-width'
import { type Paint, textAt } from './draw-box'
import { colourOf, mark, tint } from './theme'
import { element } from './xml'

const TITLE: Font = { size: 13, weight: 600 }
const TEXT: Font = { size: 13, weight: 400 }
const LINE = 20
const PAD = 12

export function drawArea(area: RecordOf<'area'>, paint: Paint): string {
  const colour = colourOf(area.colour) ?? 'grey'
  const { x, y, width, height } = area
  const frame = element('rect', {
    x,
    y,
    width,
    height,
    rx: 12,
    fill: paint(tint(colour)),
    stroke: paint(mark(colour)),
    'stroke-opacity': 0.35,
  })
  const title = fitText(area.name, width - 2 * PAD, TITLE)
  return frame + textAt(title, x + PAD, y + PAD + 6, TITLE, paint(mark(colour)))
}

/** A word that is wider than the note stands cut on a line of its own. */
function brokenLines(text: string, width: number): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = []
    let line = ''
    for (const word of paragraph.split(/\s+/)) {
      const longer = line === '' ? word : `${line} ${word}`
      if (line !== '' && textWidth(longer, TEXT) > width) {
        lines.push(line)
        line = word
      } else line = longer
    }
    return [...lines, line]
  })
}

export function drawNote(note: RecordOf<'note'>, paint: Paint): string {
  const colour = colourOf(note.colour) ?? 'yellow'
  const { x, y, width, height } = note
  const room = width - 2 * PAD
  const most = Math.max(1, Math.floor((height - 2 * PAD + 4) / LINE))
  const lines = brokenLines(note.text, room)
  const shown = lines.slice(0, most).map((line, i) => {
    const cut = i === most - 1 && lines.length > most ? `${line} …` : line
    const middle = y + PAD + LINE / 2 + i * LINE
    return textAt(fitText(cut, room, TEXT), x + PAD, middle, TEXT, paint('ink'))
  })
  const frame = element('rect', {
    x,
    y,
    width,
    height,
    rx: 6,
    fill: paint(tint(colour)),
    stroke: paint(mark(colour)),
    'stroke-opacity': 0.4,
  })
  return frame + shown.join('')
}
