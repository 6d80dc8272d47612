/**
 * A diagram as a picture of its own: one SVG that needs nothing else, drawn from the model with the measures, lines and
 * colours of the screen. The same design gives the same bytes.
 */
import type { Document } from '@/lib/document/document'
import { indexOf } from '@/lib/document/document-index'
import type { Id } from '@/lib/kinds/common'
import type { Detail } from '@/lib/layout/rows'
import { drawBox, type Paint } from './draw-box'
import { drawLine } from './draw-line'
import { drawArea, drawNote } from './draw-note'
import { type Scene, sceneOf } from './scene'
import { THEMES, type Theme } from './theme'
import { element, escapeXml } from './xml'

export interface PictureOptions {
  readonly theme: Theme
  /** Only these objects, areas and notes. */
  readonly ids?: Iterable<Id>
  /** As the diagram has it where this is left out; what changes by zoom is shown in full. */
  readonly detail?: Detail
  readonly background?: boolean
  /** Rules for fonts that the picture brings along, as CSS. */
  readonly fontCss?: string
}

const MARGIN = 32
const FAMILY = "'Inter Variable', Inter, ui-sans-serif, system-ui, sans-serif"

const title = (document: Document, diagram: Id | null) => {
  const record = indexOf(document).get(diagram)
  return record?.kind === 'diagram' ? record.name : 'Diagram'
}

function drawScene(document: Document, scene: Scene, paint: Paint): string {
  return [
    ...scene.areas.map((area) => drawArea(area, paint)),
    ...scene.lines.map((line) => drawLine(line, paint)),
    ...scene.boxes.map((box) => drawBox(document, box, paint)),
    ...scene.notes.map((note) => drawNote(note, paint)),
  ].join('\n')
}

export function diagramSvg(
  document: Document,
  diagram: Id | null,
  options: PictureOptions,
): string {
  const ids = options.ids ? new Set(options.ids) : null
  const scene = sceneOf(document, diagram, { ids, detail: options.detail ?? null })
  const paint: Paint = (colour) => THEMES[options.theme][colour]
  const x = Math.floor(scene.bounds.x) - MARGIN
  const y = Math.floor(scene.bounds.y) - MARGIN
  const width = Math.ceil(scene.bounds.width) + 2 * MARGIN + 1
  const height = Math.ceil(scene.bounds.height) + 2 * MARGIN + 1
  const name = escapeXml(title(document, diagram))
  const parts = [
    element('title', {}, name),
    options.fontCss ? element('style', {}, escapeXml(options.fontCss)) : '',
    options.background === false
      ? ''
      : element('rect', { x, y, width, height, fill: paint('page') }),
    drawScene(document, scene, paint),
  ]
  return `${element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `${x} ${y} ${width} ${height}`,
      width,
      height,
      'font-family': FAMILY,
      role: 'img',
    },
    `\n${parts.filter(Boolean).join('\n')}\n`,
  )}\n`
}
