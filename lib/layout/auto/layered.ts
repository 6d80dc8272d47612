/**
 * One group in layers from left to right: what is referred to stands before what refers to it. ELK places the boxes with
 * ends at their rows; of several ways the one whose shape is nearest to a screen's is taken.
 */
import type { ElkNode } from 'elkjs/lib/elk-api.js'
import type { Size } from '@/lib/layout/field'
import { boundsOf, type Point, type Rect } from '@/lib/layout/geometry'
import type { RouteEdge } from '@/lib/layout/route'
import { tightened } from './columns'

export interface LayoutBox extends Size {
  readonly id: string
}

/** ELK itself, or something that is asked like it. */
export interface LayoutEngine {
  layout(graph: ElkNode): Promise<ElkNode>
}

const SPACING: Readonly<Record<string, string>> = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.separateConnectedComponents': 'false',
  'elk.spacing.nodeNode': '32',
  'elk.spacing.edgeNode': '20',
  'elk.spacing.edgeEdge': '10',
  'elk.layered.spacing.nodeNodeBetweenLayers': '72',
  'elk.layered.spacing.edgeNodeBetweenLayers': '28',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '10',
  'elk.layered.thoroughness': '10',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  'elk.layered.crossingMinimization.greedySwitch.type': 'TWO_SIDED',
  'elk.randomSeed': '1',
}

function graphOf(
  boxes: readonly LayoutBox[],
  edges: readonly RouteEdge[],
  options: Readonly<Record<string, string>>,
): ElkNode {
  const ports = new Map<string, { id: string; x: number; y: number; side: string }[]>()
  const port = (box: LayoutBox, id: string, y: number, side: 'EAST' | 'WEST') => {
    const list = ports.get(box.id) ?? []
    ports.set(box.id, list)
    list.push({ id, x: side === 'EAST' ? box.width : 0, y, side })
    return id
  }
  const byId = new Map(boxes.map((box) => [box.id, box]))
  const links = edges.flatMap((edge) => {
    const [from, to] = [byId.get(edge.from), byId.get(edge.to)]
    if (!from || !to || from === to) return []
    return [
      {
        id: edge.id,
        sources: [port(to, `${edge.id} to`, edge.toY, 'EAST')],
        targets: [port(from, `${edge.id} from`, edge.fromY, 'WEST')],
      },
    ]
  })
  return {
    id: 'group',
    layoutOptions: { ...SPACING, ...options },
    children: boxes.map(({ id, width, height }) => ({
      id,
      width,
      height,
      layoutOptions: { 'elk.portConstraints': 'FIXED_POS' },
      ports: (ports.get(id) ?? []).map(({ side, ...rest }) => ({
        ...rest,
        width: 0,
        height: 0,
        layoutOptions: { 'elk.port.side': side },
      })),
    })),
    edges: links,
  }
}

export interface Placed extends Size {
  /** From the upper left corner of the whole. */
  readonly places: ReadonlyMap<string, Point>
}

export function placedAt(rects: readonly (Rect & { id: string })[]): Placed {
  const { x, y, width, height } = boundsOf(rects) ?? { x: 0, y: 0, width: 0, height: 0 }
  const places = new Map(rects.map((rect) => [rect.id, { x: rect.x - x, y: rect.y - y }]))
  return { places, width, height }
}

/** How far from the wanted shape: 0 is right, 0.7 twice as wide or half as wide. */
const offShape = ({ width, height }: Size, aspect: number) =>
  Math.abs(Math.log(width / Math.max(1, height) / aspect))

const badness = (placed: Placed, aspect: number) =>
  placed.width * placed.height * (1 + offShape(placed, aspect)) ** 1.5

/** Near enough that no other way is tried. */
const GOOD_SHAPE = 0.35

/** Layers as ELK finds them, then of at most so many boxes. */
function ways(count: number): Readonly<Record<string, string>>[] {
  const free = { 'elk.layered.layering.strategy': 'NETWORK_SIMPLEX' }
  if (count < 6) return [free]
  const bounds = new Set([Math.ceil(Math.sqrt(count * 2.2)), Math.ceil(Math.sqrt(count))])
  return [
    free,
    ...[...bounds].map((bound) => ({
      'elk.layered.layering.strategy': 'COFFMAN_GRAHAM',
      'elk.layered.layering.coffmanGraham.layerBound': `${bound}`,
    })),
  ]
}

function placedBy({ children = [] }: ElkNode, edges: readonly RouteEdge[]): Placed {
  const rects = children.map(({ id, x = 0, y = 0, width = 0, height = 0 }) => ({
    id,
    x: Math.round(x),
    y: Math.round(y),
    width,
    height,
  }))
  return placedAt(tightened(rects, edges))
}

export async function layered(
  boxes: readonly LayoutBox[],
  edges: readonly RouteEdge[],
  engine: LayoutEngine,
  aspect: number,
): Promise<Placed> {
  let best: Placed | null = null
  for (const way of ways(boxes.length)) {
    const placed = placedBy(await engine.layout(graphOf(boxes, edges, way)), edges)
    if (!best || badness(placed, aspect) < badness(best, aspect)) best = placed
    if (offShape(placed, aspect) < GOOD_SHAPE) break
  }
  return best ?? placedAt([])
}
