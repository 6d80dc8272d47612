/** A design from SQL with a diagram in which things have places, areas and notes: for tests of pictures and layouts. */
import type { Document } from '@/lib/document/document'
import { newId } from '@/lib/document/new-id'
import { nameOf } from '@/lib/document/record-name'
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord, KindMap } from '@/lib/kinds/kind-map'
import { makeRecord } from '@/lib/kinds/visit-record'
import { ensureDiagram, MAIN_DIAGRAM } from '@/lib/layout-records/diagrams'
import { placementId } from '@/lib/layout-records/placement-id'
import { importSql } from '@/lib/sql/import'
import { applyAll } from '@/lib/steps/apply'
import { addStep } from '@/lib/steps/make'

interface PlacedDesign {
  readonly document: Document
  find(name: string): AnyRecord
}

interface Layout {
  readonly places?: Readonly<Record<string, readonly [x: number, y: number, colour?: string]>>
  readonly areas?: readonly KindMap['area'][]
  readonly notes?: readonly KindMap['note'][]
}

export function findIn(document: Document, name: string): AnyRecord {
  const found = [...document.records.values()].find((record) => nameOf(record) === name)
  if (!found) throw new Error(`There is no ${name}.`)
  return found
}

const head = (id: Id) => ({ id, parent: MAIN_DIAGRAM, rank: 'a0' })

/** The parser must be loaded. */
export function placedDesign(
  sql: string,
  { places = {}, areas = [], notes = [] }: Layout,
): PlacedDesign {
  const { document } = importSql(sql)
  const placements = Object.entries(places).map(([name, [x, y, colour = null]]) => {
    const object = findIn(document, name).id
    const attributes = { object, x, y, colour, collapsed: false }
    return makeRecord('placement', head(placementId(MAIN_DIAGRAM, object)), attributes)
  })
  const records = [
    ...placements,
    ...areas.map((area) => makeRecord('area', head(newId()), area)),
    ...notes.map((note) => makeRecord('note', head(newId()), note)),
  ]
  const steps = [...ensureDiagram(document).steps, ...records.map(addStep)]
  const made = applyAll(document, steps)
  if (!made.ok) throw new Error(made.error.message)
  const design = made.value
  return { document: design, find: (name: string) => findIn(design, name) }
}
