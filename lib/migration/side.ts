/** One of the two documents of a migration, as its engine looks at it. */
import type { Document } from '@/lib/document/document'
import { type DocumentIndex, indexOf } from '@/lib/document/document-index'
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import { kindOf } from '@/lib/kinds/registry'
import { type ArrangeOptions, arrange } from '@/lib/sql/print/arrange'
import type { ModelPrintContext } from '@/lib/sql/print/context'
import type { Node } from '@/lib/sql/print/graph'
import { ModelView } from '@/lib/sql/print/model-view'
import { Needs } from './needs'

export class Side {
  readonly index: DocumentIndex
  readonly view: ModelView
  readonly context: ModelPrintContext
  readonly nodes: readonly Node[]
  readonly needs: Needs
  private readonly positions = new Map<Id, number>()

  constructor(
    readonly document: Document,
    options: ArrangeOptions,
  ) {
    this.index = indexOf(document)
    this.view = new ModelView(document)
    const { nodes, context } = arrange(this.view, options)
    this.nodes = nodes
    this.context = context
    this.needs = new Needs([...document.records.values()], this.index, context)
    for (const [i, { piece }] of nodes.entries()) {
      const ids = [piece.record, ...(piece.covers ?? [])]
      for (const [j, id] of ids.entries())
        if (!this.positions.has(id)) this.positions.set(id, i + j / (ids.length + 1))
    }
  }

  get(id: Id | null): AnyRecord | undefined {
    return this.index.get(id)
  }

  /** Its place in the script of this document: whoever comes later may need it, not the other way round. */
  position(id: Id): number {
    const known = this.positions.get(id)
    if (known !== undefined) return known
    const parent = this.get(id)?.parent ?? null
    return parent === null ? 0 : this.position(parent)
  }

  /** All that is part of the design, but what a migration has nothing to do with. */
  records(): AnyRecord[] {
    return [...this.view.walk()].filter(
      ({ kind }) => kindOf(kind).scope === 'model' && kindOf(kind).migrate?.ignored !== true,
    )
  }

  name(id: Id): string {
    const record = this.get(id)
    return record ? this.index.qualifiedName(record) : id
  }
}
