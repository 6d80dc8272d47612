/**
 * A place for every box. Groups of what belongs together are laid out one by one, then the groups beside each other, then
 * what has no relations in rows at the end.
 */
import { arrange, assembled } from './arrange'
import { compact } from './compact'
import { type Gap, inRows, rowWidth, type Size } from './field'
import type { Point } from './geometry'
import { components, groupsOf } from './groups'
import { type LayoutBox, type LayoutEngine, layered, type Placed, placedAt } from './layered'
import { placeNew } from './place-new'
import type { RouteEdge } from './route'

export type LayoutMode = 'layered' | 'compact'

export interface LayoutEdge extends RouteEdge {
  /** What a view reads, the type of a column: such ends come near, but do not shape the whole. */
  readonly weak: boolean
}

export interface LayoutRequest {
  readonly mode: LayoutMode
  readonly boxes: readonly LayoutBox[]
  readonly edges: readonly LayoutEdge[]
  /** How much wider than high the whole should be. */
  readonly aspect: number
}

export type Progress = (done: number, total: number) => void

const BETWEEN_GROUPS: Gap = { x: 112, y: 96 }
const BETWEEN_BOXES: Gap = { x: 64, y: 40 }

class Layout {
  private done = 0
  private readonly sizes: ReadonlyMap<string, Size>
  private readonly strong: readonly LayoutEdge[]

  constructor(
    private readonly request: LayoutRequest,
    private readonly engine: LayoutEngine,
    private readonly onProgress: Progress,
  ) {
    this.sizes = new Map(request.boxes.map(({ id, width, height }) => [id, { width, height }]))
    this.strong = request.edges.filter(({ weak }) => !weak)
  }

  private boxes(ids: readonly string[]): LayoutBox[] {
    return ids.flatMap((id) => {
      const size = this.sizes.get(id)
      return size ? [{ id, ...size }] : []
    })
  }

  private inside(ids: readonly string[]): LayoutEdge[] {
    const own = new Set(ids)
    return this.strong.filter(({ from, to }) => own.has(from) && own.has(to))
  }

  private async group(ids: readonly string[]): Promise<Placed> {
    const boxes = this.boxes(ids)
    const edges = this.inside(ids)
    const { mode, aspect } = this.request
    const placed =
      mode === 'compact'
        ? compact(boxes, edges, aspect)
        : await layered(boxes, edges, this.engine, aspect)
    this.done += ids.length
    this.onProgress(this.done, this.request.boxes.length)
    return placed
  }

  /** Parts that stand for themselves, put beside each other by what runs between them. */
  private async together(parts: readonly (readonly string[])[]): Promise<Placed> {
    const blocks = new Map<string, Placed>()
    const home = new Map<string, string>()
    for (const [i, part] of parts.entries()) {
      for (const id of part) home.set(id, `${i}`)
      blocks.set(`${i}`, await this.group(part))
    }
    const pulls = this.strong.flatMap(({ from, to }) => {
      const [a, b] = [home.get(from), home.get(to)]
      return a && b && a !== b ? [{ from: a, to: b, weight: 1 }] : []
    })
    const sizes = [...blocks].map(([id, { width, height }]) => ({ id, width, height }))
    const rects = arrange(sizes, pulls, BETWEEN_GROUPS, this.request.aspect)
    return placedAt(assembled(blocks, rects, this.sizes))
  }

  async run(): Promise<Map<string, Point>> {
    const { boxes, edges, aspect } = this.request
    const weak = new Set(edges.filter((edge) => edge.weak).flatMap(({ from, to }) => [from, to]))
    const parts = components(
      boxes.map(({ id }) => id),
      this.strong,
    )
    const alone = parts.filter((part) => part.length === 1).flat()
    const related = parts.filter((part) => part.length > 1)
    const wholes = new Map<string, Placed>()
    for (const [i, part] of related.entries()) {
      wholes.set(`${i}`, await this.together(groupsOf(part, this.strong)))
    }
    const sizes = [...wholes].map(([id, { width, height }]) => ({ id, width, height }))
    const rects = arrange(sizes, [], BETWEEN_GROUPS, aspect)
    const core = assembled(wholes, rects, this.sizes)
    const near = placeNew(core, this.boxes(alone.filter((id) => weak.has(id))), edges)
    const added = this.boxes([...near.keys()]).flatMap((box) => {
      const at = near.get(box.id)
      return at ? [{ ...box, ...at }] : []
    })
    return this.withAlone(
      placedAt([...core, ...added]),
      alone.filter((id) => !weak.has(id)),
    )
  }

  /** What relates to nothing stands in rows at the end. */
  private withAlone(placed: Placed, alone: readonly string[]): Map<string, Point> {
    const places = new Map(placed.places)
    const boxes = this.boxes(alone)
    const wide = rowWidth(boxes, BETWEEN_BOXES, this.request.aspect)
    const width = placed.height === 0 ? wide : Math.max(placed.width, wide)
    const top = placed.height === 0 ? 0 : placed.height + BETWEEN_GROUPS.y
    for (const [id, { x, y }] of inRows(boxes, BETWEEN_BOXES, width)) {
      places.set(id, { x, y: top + y })
    }
    this.onProgress(this.request.boxes.length, this.request.boxes.length)
    return places
  }
}

export const autoLayout = (
  request: LayoutRequest,
  engine: LayoutEngine,
  onProgress: Progress = () => undefined,
): Promise<Map<string, Point>> => new Layout(request, engine, onProgress).run()
