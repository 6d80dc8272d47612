/**
 * A place for every box. What belongs together by area is laid out by area; what is left in groups of what has most to do
 * with each other; then the groups beside each other, and what has no relations in rows at the end.
 */

import { Field, type Gap, inRows, rowWidth, type Size } from '@/lib/layout/field'
import { boundsOf, type Point, type Rect } from '@/lib/layout/geometry'
import { groupBy } from '@/lib/layout/group-by'
import { placeNew } from '@/lib/layout/place-new'
import type { RouteEdge } from '@/lib/layout/route'
import type { Item } from '@/lib/layout/spatial-index'
import { arrange, assembled, type Pull } from './arrange'
import { compact } from './compact'
import { components, groupsOf } from './groups'
import { type LayoutBox, type LayoutEngine, layered, type Placed, placedAt } from './layered'

export type LayoutMode = 'layered' | 'compact' | 'by-area'

export interface LayoutEdge extends RouteEdge {
  /** What a view reads, the type of a column: such ends come near, but do not shape the whole. */
  readonly weak: boolean
}

export interface GroupedBox extends LayoutBox {
  /** Boxes of one group stay together. */
  readonly group: string | null
}

/** Plain data: it goes to the worker as it is. */
export interface LayoutRequest {
  readonly mode: LayoutMode
  readonly boxes: readonly GroupedBox[]
  readonly edges: readonly LayoutEdge[]
  /** How much wider than high the whole should be. */
  readonly aspect: number
  /** What keeps its place and must not be covered. */
  readonly fixed: readonly Item[]
  /** Where the middle of the result should be; without it the result begins at the origin. */
  readonly middle: Point | null
  /** Room that a group has around its boxes, and more above them for its title. */
  readonly frame: { readonly side: number; readonly title: number }
}

export interface LayoutAnswer {
  readonly places: ReadonlyMap<string, Point>
  /** The frames of the groups. */
  readonly groups: ReadonlyMap<string, Rect>
}

export type Progress = (done: number, total: number) => void

const BETWEEN_GROUPS: Gap = { x: 112, y: 96 }
const BETWEEN_BOXES: Gap = { x: 64, y: 40 }

type Rects = (Rect & { readonly id: string })[]

class Layout {
  private done = 0
  private readonly sizes: ReadonlyMap<string, Size>
  private readonly strong: readonly LayoutEdge[]
  private readonly related: ReadonlySet<string>

  constructor(
    private readonly request: LayoutRequest,
    private readonly engine: LayoutEngine,
    private readonly onProgress: Progress,
  ) {
    this.sizes = new Map(request.boxes.map(({ id, width, height }) => [id, { width, height }]))
    this.strong = request.edges.filter(({ weak }) => !weak)
    this.related = new Set(request.edges.flatMap(({ from, to }) => (from === to ? [] : [from, to])))
  }

  private boxes(ids: readonly string[]): LayoutBox[] {
    return ids.flatMap((id) => {
      const size = this.sizes.get(id)
      return size ? [{ id, ...size }] : []
    })
  }

  private count(ids: readonly string[]): void {
    this.done += ids.length
    this.onProgress(this.done, this.request.boxes.length)
  }

  /** One group, in one piece. */
  private async group(ids: readonly string[]): Promise<Placed> {
    const own = new Set(ids)
    const boxes = this.boxes(ids)
    const edges = this.strong.filter(({ from, to }) => own.has(from) && own.has(to))
    const { mode, aspect } = this.request
    const placed =
      mode === 'compact'
        ? compact(boxes, edges, aspect)
        : await layered(boxes, edges, this.engine, aspect)
    this.count(ids)
    return placed
  }

  /** Blocks beside each other, by what runs between them. */
  private together(blocks: ReadonlyMap<string, Placed>): Map<string, Rect> {
    const home = new Map<string, string>()
    for (const [block, { places }] of blocks) for (const id of places.keys()) home.set(id, block)
    const pulls = this.strong.flatMap(({ from, to }): Pull[] => {
      const [a, b] = [home.get(from), home.get(to)]
      return a && b && a !== b ? [{ from: a, to: b, weight: 1 }] : []
    })
    const sizes = [...blocks].map(([id, { width, height }]) => ({ id, width, height }))
    return arrange(sizes, pulls, BETWEEN_GROUPS, this.request.aspect)
  }

  private async component(ids: readonly string[]): Promise<Placed> {
    const blocks = new Map<string, Placed>()
    for (const [i, part] of groupsOf(ids, this.strong).entries()) {
      blocks.set(`${i}`, await this.group(part))
    }
    return placedAt(assembled(blocks, this.together(blocks), this.sizes))
  }

  /** What has only weak relations comes near them; what has none, in rows under the rest. */
  private withRest(core: Rects, rest: readonly string[]): Rects {
    const placed = new Set(core.map(({ id }) => id))
    const inside = new Set([...placed, ...rest])
    const near = this.request.edges.filter(({ from, to }) => inside.has(from) && inside.has(to))
    const tied = new Set(near.flatMap(({ from, to }) => (from === to ? [] : [from, to])))
    const rects = [
      ...core,
      ...this.rects(placeNew(core, this.boxes(rest.filter((id) => tied.has(id))), near)),
    ]
    const alone = this.boxes(rest.filter((id) => !tied.has(id)))
    const bounds = boundsOf(rects)
    const wide = rowWidth(alone, BETWEEN_BOXES, this.request.aspect)
    const rows = inRows(alone, BETWEEN_BOXES, Math.max(wide, bounds?.width ?? 0))
    const top = bounds ? bounds.y + bounds.height + BETWEEN_GROUPS.y : 0
    const left = bounds?.x ?? 0
    this.count(rest)
    return [
      ...rects,
      ...this.rects(new Map([...rows].map(([id, { x, y }]) => [id, { x: left + x, y: top + y }]))),
    ]
  }

  private rects(places: ReadonlyMap<string, Point>): Rects {
    return [...places].flatMap(([id, at]) => {
      const size = this.sizes.get(id)
      return size ? [{ id, ...at, ...size }] : []
    })
  }

  /** Everything that is in no group, or that is in one. */
  private async inner(ids: readonly string[]): Promise<Placed> {
    const parts = components(ids, this.strong)
    const blocks = new Map<string, Placed>()
    for (const [i, part] of parts.entries()) {
      if (part.length > 1) blocks.set(`${i}`, await this.component(part))
    }
    const core = assembled(blocks, this.together(blocks), this.sizes)
    return placedAt(this.withRest(core, parts.filter((part) => part.length === 1).flat()))
  }

  private framed({ places, width, height }: Placed): Placed {
    const { side, title } = this.request.frame
    return {
      places: new Map([...places].map(([id, { x, y }]) => [id, { x: x + side, y: y + title }])),
      width: width + 2 * side,
      height: height + title + side,
    }
  }

  async run(): Promise<LayoutAnswer> {
    const byGroup = groupBy(this.request.boxes, ({ group }) => group)
    const blocks = new Map<string, Placed>()
    for (const [group, boxes] of byGroup) {
      if (group === null) continue
      blocks.set(group, this.framed(await this.inner(boxes.map(({ id }) => id))))
    }
    const free = (byGroup.get(null) ?? []).map(({ id }) => id)
    if (blocks.size === 0) return this.answer(this.rectsOf(await this.inner(free)), new Map())
    const parts = components(free, this.strong)
    for (const part of parts) {
      const [first] = part
      const standsAlone = part.length === 1 && first !== undefined && !this.related.has(first)
      if (!standsAlone) blocks.set(`free ${first}`, await this.component(part))
    }
    const frames = this.together(blocks)
    const rest = parts.filter((part) => !blocks.has(`free ${part[0]}`)).flat()
    const rects = this.withRest(assembled(blocks, frames, this.sizes), rest)
    for (const key of [...frames.keys()]) if (!byGroup.has(key)) frames.delete(key)
    return this.answer(rects, frames)
  }

  private rectsOf({ places }: Placed): Rects {
    return this.rects(places)
  }

  /** All moved to where it is wanted. */
  private answer(rects: Rects, frames: ReadonlyMap<string, Rect>): LayoutAnswer {
    const bounds = boundsOf([...rects, ...frames.values()])
    const at = bounds ? this.corner(bounds) : { x: 0, y: 0 }
    const dx = at.x - (bounds?.x ?? 0)
    const dy = at.y - (bounds?.y ?? 0)
    const move = <P extends Point>(point: P): P => ({ ...point, x: point.x + dx, y: point.y + dy })
    return {
      places: new Map(rects.map(({ id, x, y }) => [id, move({ x, y })])),
      groups: new Map([...frames].map(([id, rect]) => [id, move(rect)])),
    }
  }

  private corner(bounds: Rect): Point {
    const { fixed, middle, aspect } = this.request
    if (!middle) return { x: 0, y: 0 }
    return new Field(fixed, BETWEEN_BOXES, aspect).near(middle, bounds)
  }
}

export const autoLayout = (
  request: LayoutRequest,
  engine: LayoutEngine,
  onProgress: Progress = () => undefined,
): Promise<LayoutAnswer> => new Layout(request, engine, onProgress).run()
