/**
 * Statements in an order in which they run: by section and place, each after what it needs.
 * What a statement needs is pulled in front of it; an unbreakable ring is told, never hidden.
 */
import type { Id } from '@/lib/kinds/common'
import { SECTIONS, type Section } from '@/lib/kinds/print-context'
import type { Node } from './graph'

export interface Ordered {
  nodes: Node[]
  /** Parts of a table that must leave its statement for the rest to have an order. */
  detach: Set<Id>
  /** Statements that need each other and cannot be taken apart. */
  rings: Node[]
}

/** Here statements follow the order of the objects that they are about, as those were written. */
const FOLLOWING: ReadonlySet<Section> = new Set([
  'foreign keys',
  'rules and triggers',
  'row security',
  'privileges',
])

function following(nodes: readonly Node[], written: readonly Node[]): Node[] {
  const positions = new Map(written.map((node, i) => [node, i]))
  const position = (node: Node) =>
    (node.home ? positions.get(node.home) : undefined) ?? written.length
  return [...nodes].sort((a, b) => position(a) - position(b) || a.depth - b.depth || a.seq - b.seq)
}

interface Frame {
  node: Node
  next: number
}

export function orderNodes(nodes: readonly Node[]): Ordered {
  const state = new Map<Node, 'open' | 'done'>()
  const out: Ordered = { nodes: [], detach: new Set(), rings: [] }
  const stack: Frame[] = []

  const meetRing = (frame: Frame, edge: Node['edges'][number]) => {
    if (!edge.hard) return
    const from = stack.findIndex(({ node }) => node === edge.to)
    const around = stack.slice(from).flatMap(({ node, next }) => node.edges[next - 1]?.by ?? [])
    const loose = around.filter(
      (id) => frame.node.detachable.has(id) || stack.some(({ node }) => node.detachable.has(id)),
    )
    for (const id of loose) out.detach.add(id)
    if (loose.length === 0) out.rings.push(frame.node)
  }

  const step = (frame: Frame) => {
    const edge = frame.node.edges[frame.next++]
    if (!edge) {
      state.set(frame.node, 'done')
      out.nodes.push(frame.node)
      stack.pop()
    } else if (state.get(edge.to) === 'open') meetRing(frame, edge)
    else if (!state.has(edge.to)) enter(edge.to)
  }

  const enter = (node: Node) => {
    state.set(node, 'open')
    stack.push({ node, next: 0 })
  }

  const sorted = [...nodes].sort((a, b) => a.seq - b.seq)
  for (const section of SECTIONS) {
    const own = sorted.filter(({ piece }) => piece.section === section)
    for (const node of FOLLOWING.has(section) ? following(own, out.nodes) : own) {
      if (!state.has(node)) enter(node)
      for (let frame = stack.at(-1); frame; frame = stack.at(-1)) step(frame)
    }
  }
  return out
}
