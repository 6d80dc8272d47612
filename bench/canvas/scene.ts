/** What the baseline shows: the boxes and relations of a design, where the studio has put them. */
import type { Document } from '@/lib/document/document'
import { relationsOf } from '@/lib/graph/relations'
import { nodeSize } from '@/lib/layout/node-size'
import { rowsOf } from '@/lib/layout/rows'
import { diagramsOf } from '@/lib/layout-records/diagrams'
import { shownIn } from '@/lib/layout-records/shown'

export interface PlainScene {
  readonly boxes: readonly {
    id: string
    x: number
    y: number
    width: number
    height: number
    name: string
    rows: readonly { name: string; type: string }[]
  }[]
  readonly lines: readonly { id: string; from: string; to: string }[]
}

export function plainScene(document: Document): PlainScene {
  const shown = shownIn(document, diagramsOf(document)[0]?.id ?? null)
  return {
    boxes: shown.map(({ object, placement }) => ({
      id: object.id,
      x: placement?.x ?? 0,
      y: placement?.y ?? 0,
      ...nodeSize(document, object, 'all'),
      name: object.name,
      rows: rowsOf(document, object, 'all').map(({ name, type }) => ({ name, type })),
    })),
    lines: relationsOf(document).map(({ id, from, to }) => ({ id, from, to })),
  }
}
