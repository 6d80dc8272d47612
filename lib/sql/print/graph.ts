/** Which statement needs which: found in the attributes of the records that a statement expresses. */
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import type { Piece } from '@/lib/kinds/print-context'
import { kindOf } from '@/lib/kinds/registry'
import type { Space } from '@/lib/kinds/spaces'
import { visitRecord } from '@/lib/kinds/visit-record'
import { GLOBAL_SPACES, nameKey } from '../names'
import { findReferences } from '../references/find'
import type { Reference } from '../references/reference'
import type { ModelView } from './model-view'

export interface Edge {
  to: Node
  /** A soft need is given up when it would close a ring. */
  hard: boolean
  /** The record whose attribute says so. */
  by: Id
}

export interface Node {
  piece: Piece
  /** Place in the model's own order. */
  seq: number
  edges: Edge[]
  /** Children that can leave this statement and follow it. */
  detachable: ReadonlySet<Id>
  /** The statement that makes what this one is about. */
  home: Node | null
  /** How far its record is from the top. */
  depth: number
}

const DETACHABLE: ReadonlySet<string> = new Set(['default', 'expression'])
/** Where a name in SQL text may be looked up. */
const ANY: readonly Space[] = ['relation', 'type', 'routine']

export class Graph {
  readonly nodes: Node[] = []
  private readonly main = new Map<Id, Node>()
  private readonly all = new Map<Id, Node[]>()
  private readonly names = new Map<string, Node[]>()

  constructor(
    private readonly view: ModelView,
    pieces: readonly Piece[],
  ) {
    for (const piece of pieces) this.place(piece)
    for (const node of this.nodes) this.nameAll(node)
    for (const node of this.nodes) {
      this.connect(node)
      node.home = this.homeOf(node)
    }
  }

  private depthOf(id: Id): number {
    const { parent } = this.view.get(id)
    return parent === null ? 0 : 1 + this.depthOf(parent)
  }

  private homeOf(node: Node): Node | null {
    for (let id: Id | null = node.piece.record; id !== null; id = this.view.get(id).parent) {
      const main = this.main.get(id)
      if (main && main !== node && main.piece.section !== node.piece.section) return main
    }
    return null
  }

  private place(piece: Piece): void {
    const node: Node = {
      piece,
      seq: this.nodes.length,
      edges: [],
      detachable: this.detachable(piece),
      home: null,
      depth: this.depthOf(piece.record),
    }
    this.nodes.push(node)
    for (const id of [piece.record, ...(piece.covers ?? [])]) {
      if (!this.main.has(id)) this.main.set(id, node)
      const nodes = this.all.get(id)
      if (nodes) nodes.push(node)
      else this.all.set(id, [node])
    }
  }

  private detachable(piece: Piece): ReadonlySet<Id> {
    return new Set(
      (piece.covers ?? []).filter((id) => {
        const record = this.view.get(id)
        return Object.entries(record).some(
          ([name, value]) => DETACHABLE.has(name) && value !== null,
        )
      }),
    )
  }

  private nameAll(node: Node): void {
    for (const id of new Set([node.piece.record, ...(node.piece.covers ?? [])])) {
      if (this.main.get(id) === node)
        for (const key of this.keysOf(this.view.get(id))) this.provide(key, node)
    }
  }

  private provide(key: string, node: Node): void {
    const nodes = this.names.get(key)
    if (nodes) nodes.push(node)
    else this.names.set(key, [node])
  }

  private keysOf(record: AnyRecord): string[] {
    const provides = kindOf(record.kind).mentions?.(record).provides ?? []
    if (!('name' in record)) return [...provides]
    const schema = this.view.schemaName(record)
    const named = kindOf(record.kind)
      .spaces.filter(({ scope }) => scope !== 'parent')
      .map(({ space }) => nameKey(space, GLOBAL_SPACES.has(space) ? null : schema, record.name))
    return [...named, ...provides]
  }

  private edge(from: Node, to: Node | undefined, hard: boolean, by: Id): void {
    if (to && to !== from) from.edges.push({ to, hard, by })
  }

  private connect(node: Node): void {
    const { piece } = node
    const record = this.view.get(piece.record)
    const first = this.main.get(piece.record)
    this.edge(node, first, true, piece.record)
    for (let at = record; at.parent !== null; at = this.view.get(at.parent)) {
      this.edge(node, this.main.get(at.parent), true, piece.record)
    }
    for (const id of piece.needs ?? []) this.edge(node, this.main.get(id), true, piece.record)
    for (const id of piece.after ?? []) {
      for (const other of this.all.get(id) ?? []) this.edge(node, other, true, piece.record)
    }
    for (const id of new Set([piece.record, ...(piece.covers ?? [])]))
      this.connectRecord(node, this.view.get(id))
  }

  /** Attributes that another statement of the same record expresses are not this one's business. */
  private isMine(node: Node, record: AnyRecord): (attribute: string) => boolean {
    const own = node.piece.record === record.id ? node.piece.attributes : undefined
    if (own) return (attribute) => own.includes(attribute)
    const others = (this.all.get(record.id) ?? []).flatMap(({ piece }) =>
      piece.record === record.id ? (piece.attributes ?? []) : [],
    )
    return (attribute) => !others.includes(attribute)
  }

  private connectRecord(node: Node, record: AnyRecord): void {
    const mentions = kindOf(record.kind).mentions?.(record)
    for (const key of mentions?.needs ?? []) this.toNamed(node, key, false, record.id)
    if (mentions?.complete) return
    const visitor = {
      id: (id: Id) => {
        this.edge(node, this.main.get(id), true, record.id)
        return id
      },
      sql: (text: string, grammar: Parameters<typeof findReferences>[1]) => {
        for (const reference of findReferences(text, grammar))
          this.toReference(node, reference, record)
        return text
      },
    }
    visitRecord(record, visitor, this.isMine(node, record))
  }

  private toNamed(node: Node, key: string, hard: boolean, by: Id): boolean {
    const found = this.names.get(key)
    for (const other of found ?? []) {
      // A type is first made as a shell: its functions need that, and the whole type needs them.
      if (found && found.length > 1 && this.needsBack(other, node)) continue
      this.edge(node, other, hard, by)
    }
    return found !== undefined
  }

  private needsBack(other: Node, node: Node): boolean {
    const record = this.view.get(other.piece.record)
    const needs = kindOf(record.kind).mentions?.(record).needs ?? []
    return (
      needs.length > 0 &&
      this.keysOf(this.view.get(node.piece.record)).some((key) => needs.includes(key))
    )
  }

  private toReference(node: Node, reference: Reference, record: AnyRecord): void {
    const { space, schema, name } = reference
    if (space === 'column') return
    const hard = reference.strength === 'hard'
    const schemas = schema === null ? ['public', this.view.schemaName(record)] : [schema]
    for (const each of space === 'any' ? ANY : [space]) {
      for (const home of new Set(schemas)) {
        if (home !== null && this.toNamed(node, nameKey(each, home, name), hard, record.id)) break
      }
    }
  }
}
