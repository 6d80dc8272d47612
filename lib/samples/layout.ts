/** How a sample is laid out, by the names of its objects. */
import type { Document } from '@/lib/document/document'
import { indexOf } from '@/lib/document/document-index'
import { newId } from '@/lib/document/new-id'
import { ranks } from '@/lib/document/rank'
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import { makeRecord } from '@/lib/kinds/visit-record'
import type { LayoutColour } from '@/lib/layout-records/colours'
import { MAIN_DIAGRAM } from '@/lib/layout-records/diagrams'
import { placementId } from '@/lib/layout-records/placement-id'

type Box = readonly [x: number, y: number, width: number, height: number]

export interface SampleDiagram {
  readonly name: string
  readonly scope: 'all' | 'chosen'
  /** Left and top of each object. */
  readonly places: Readonly<Record<string, readonly [x: number, y: number]>>
  readonly areas: readonly {
    readonly name: string
    readonly colour: LayoutColour
    readonly box: Box
  }[]
  readonly notes: readonly {
    readonly text: string
    readonly colour: LayoutColour
    readonly box: Box
  }[]
}

function objectNamed(document: Document, name: string): Id {
  const index = indexOf(document)
  const [found] = [...index.anywhere('relation', name), ...index.anywhere('type', name)]
  if (!found) throw new Error(`The sample has no ${name}`)
  return found.id
}

const boxOf = ([x, y, width, height]: Box) => ({ x, y, width, height })

/** The first diagram is the one that a project shows at first. */
export function layoutRecords(document: Document, diagrams: readonly SampleDiagram[]): AnyRecord[] {
  const places = ranks(diagrams.length)
  return diagrams.flatMap((diagram, n) => {
    const { name, scope } = diagram
    const id = n === 0 ? MAIN_DIAGRAM : newId()
    const head = { id, parent: null, rank: places[n] ?? 'a0' }
    const inside = ranks(diagram.areas.length + diagram.notes.length)
    const within = (at: number) => ({ id: newId(), parent: id, rank: inside[at] ?? 'a0' })
    return [
      makeRecord('diagram', head, { name, scope, detail: 'auto' }),
      ...Object.entries(diagram.places).map(([object, [x, y]]) => {
        const target = objectNamed(document, object)
        const own = { id: placementId(id, target), parent: id, rank: 'a0' }
        return makeRecord('placement', own, {
          object: target,
          x,
          y,
          colour: null,
          collapsed: false,
        })
      }),
      ...diagram.areas.map(({ box, ...area }, at) =>
        makeRecord('area', within(at), { ...area, ...boxOf(box) }),
      ),
      ...diagram.notes.map(({ box, ...note }, at) =>
        makeRecord('note', within(diagram.areas.length + at), { ...note, ...boxOf(box) }),
      ),
    ]
  })
}
