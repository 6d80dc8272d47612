/** A relation: its line and what stands at its ends. */
import { endMarksOf } from '@/lib/layout/edges'
import { type EndMark, endMarkPath, pathOf } from '@/lib/layout/route-shape'
import type { Paint } from './draw-box'
import type { SceneLine } from './scene'
import { element } from './xml'

const DASHES = {
  'foreign-key': null,
  inherits: null,
  partition: null,
  reads: '5 4',
  'uses-type': '1 4',
}

export function drawLine({ relation, route }: SceneLine, paint: Paint): string {
  const colour = paint('relation')
  const { from, to } = endMarksOf(relation)
  const ends = [
    { mark: from, point: route.points[0], side: route.fromSide },
    { mark: to, point: route.points.at(-1), side: route.toSide },
  ] as const
  const marks = ends.flatMap(({ mark, point, side }) =>
    mark && point ? [endMark(mark, endMarkPath(mark, point, side), paint)] : [],
  )
  const line = element('path', {
    d: pathOf(route.points),
    fill: 'none',
    stroke: colour,
    'stroke-width': 1.25,
    'stroke-linecap': 'round',
    'stroke-dasharray': DASHES[relation.sort],
  })
  return line + marks.join('')
}

function endMark(_mark: EndMark, paths: ReturnType<typeof endMarkPath>, paint: Paint): string {
  const stroke = paint('relation')
  const open = paths.open
    ? element('path', { d: paths.open, fill: 'none', stroke, 'stroke-width': 1.25 })
    : ''
  const closed = paths.closed
    ? element('path', { d: paths.closed, fill: paint('page'), stroke, 'stroke-width': 1.25 })
    : ''
  return open + closed
}
