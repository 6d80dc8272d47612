/** What is made and altered, in an order in which it runs: the printer's own graph, with ALTER statements among the rest. */
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import type { AlterStatement } from '@/lib/kinds/migrate-spec'
import type { Piece, Section } from '@/lib/kinds/print-context'
import { kindOf } from '@/lib/kinds/registry'
import { quoteIdent, quoteLiteral } from '@/lib/sql/lex/identifier'
import { piecesOf } from '@/lib/sql/print/arrange'
import { Graph, type Node } from '@/lib/sql/print/graph'
import { orderNodes } from '@/lib/sql/print/order'
import type { Fates } from './fates'
import { migrateOf } from './kinds'
import type { Need } from './needs'
import type { MigrationStatement } from './statement'

interface Made extends Piece {
  commits?: boolean
  alone?: boolean
}

export class Makes {
  private readonly pieces: Made[] = []
  /** Run first: lets go of what is made anew. */
  readonly first: MigrationStatement[] = []

  constructor(
    private readonly fates: Fates,
    private readonly copies: ReadonlyMap<Id, readonly string[]>,
  ) {
    const { after } = fates
    const printed = new Map<Id, Piece[]>()
    for (const piece of piecesOf(after.context, {}))
      printed.set(piece.record, [...(printed.get(piece.record) ?? []), piece])
    const covered = new Set(
      [...printed.values()]
        .flat()
        .flatMap(({ record, covers }) => (this.isMade(record) ? (covers ?? []) : [])),
    )
    for (const record of this.inOrder(null)) {
      if (this.isMade(record.id)) {
        const own = printed.get(record.id) ?? []
        this.pieces.push(...this.standing(record, covered), ...own)
        this.copy(record.id)
        this.settle(record)
      } else if (fates.of(record.id) === 'alter') this.alter(record)
    }
  }

  private isMade(id: Id): boolean {
    const fate = this.fates.of(id)
    return fate === 'make' || fate === 'anew'
  }

  /** Columns before what stands on them. */
  private *inOrder(parent: Id | null): Iterable<AnyRecord> {
    const children = this.fates.after.view.children(parent)
    const isOrdered = ({ kind }: AnyRecord) => kindOf(kind).ordered === true
    for (const record of [
      ...children.filter(isOrdered),
      ...children.filter((one) => !isOrdered(one)),
    ]) {
      yield record
      yield* this.inOrder(record.id)
    }
  }

  /** A part of something that is there already, which otherwise stands inside its statement. */
  private standing(record: AnyRecord, covered: ReadonlySet<Id>): Piece[] {
    const { context } = this.fates.after
    const spec = migrateOf(record)
    if (covered.has(record.id) || !spec.add) return []
    const clause = context.inline(record)
    if (clause === null) return []
    const { origin } = this.fates
    const sql = spec.add(record, clause, context, origin.context)
    if (sql === '') return []
    return [{ record: record.id, section: spec.section, sql }]
  }

  private copy(id: Id): void {
    for (const sql of this.copies.get(id) ?? [])
      this.pieces.push({
        record: id,
        section: 'indexes of partitioned tables',
        sql,
        attributes: [],
        after: [id],
      })
  }

  private settle(record: AnyRecord): void {
    const { after, origin } = this.fates
    const said = migrateOf(record).settle?.(record, after.context, origin.context) ?? []
    for (const sql of said)
      this.pieces.push({
        record: record.id,
        section: 'foreign keys',
        sql,
        attributes: [],
        after: [record.id],
      })
  }

  private alter(record: AnyRecord): void {
    const { section } = migrateOf(record)
    for (const statement of this.fates.alterations.get(record.id) ?? []) {
      if (statement.first) this.first.push(this.told(record.id, statement))
      else this.pieces.push(this.piece(record, statement, section))
    }
    this.general(record, section)
  }

  private piece(record: AnyRecord, statement: AlterStatement, section: Section): Made {
    return {
      record: record.id,
      section: statement.section ?? section,
      sql: statement.sql,
      attributes: [...statement.attributes],
      needs: [...(statement.needs ?? [])],
      after: [...(statement.after ?? [])],
      commits: statement.commits === true,
      alone: statement.alone === true,
    }
  }

  private general(record: AnyRecord, section: Section): void {
    const was = this.fates.before.get(record.id)
    const phrase = this.fates.after.context.phrase(record.id)
    if (!was || phrase === '') return
    const add = (sql: string, where: Section) =>
      this.pieces.push({ record: record.id, section: where, sql, attributes: [] })
    if ('owner' in record && 'owner' in was && record.owner !== was.owner) {
      const owner = record.owner === null ? 'CURRENT_USER' : quoteIdent(record.owner)
      add(`ALTER ${phrase} OWNER TO ${owner}`, 'privileges')
    }
    if ('comment' in record && 'comment' in was && record.comment !== was.comment) {
      const text = record.comment === null ? 'NULL' : quoteLiteral(record.comment)
      add(`COMMENT ON ${phrase} IS ${text}`, section)
    }
  }

  private told(
    id: Id,
    { sql, commits, alone }: { sql: string; commits?: boolean; alone?: boolean },
    phase: MigrationStatement['phase'] = 'before',
  ): MigrationStatement {
    return {
      sql,
      record: id,
      object: this.fates.after.name(id),
      phase,
      why: this.fates.reasons.get(id) ?? null,
      loses: null,
      commits: commits === true,
      alone: alone === true,
    }
  }

  private nodesByRecord(nodes: readonly Node[]): Map<Id, Node[]> {
    const own = new Map<Id, Node[]>()
    for (const node of nodes)
      for (const id of [node.piece.record, ...(node.piece.covers ?? [])])
        own.set(id, [...(own.get(id) ?? []), node])
    return own
  }

  /** The texts of what is made may speak of columns, which the printer's graph knows only as parts of their tables. */
  private connect(nodes: readonly Node[]): void {
    const own = this.nodesByRecord(nodes)
    const saysSo = ({ piece }: Node, { by, attribute }: Need) =>
      piece.record !== by || !piece.attributes || piece.attributes.includes(attribute)
    for (const [id, all] of own) {
      // What is made is there with its first statement; what is altered, when all is done.
      const targets = this.isMade(id) ? all.slice(0, 1) : all
      for (const need of this.fates.after.needs.users(id)) {
        if (need.how === 'id') continue
        const users = (own.get(need.by) ?? []).filter((node) => saysSo(node, need))
        for (const node of users) this.tie(node, targets, need.by)
      }
    }
  }

  private tie(node: Node, targets: readonly Node[], by: Id): void {
    for (const to of targets) if (to !== node) node.edges.push({ to, hard: true, by })
  }

  statements(): { made: MigrationStatement[]; sections: Section[]; rings: Id[] } {
    const graph = new Graph(this.fates.after.view, this.pieces)
    this.connect(graph.nodes)
    const { nodes, rings } = orderNodes(graph.nodes)
    const extra = new Map<Piece, Made>(this.pieces.map((piece) => [piece, piece]))
    return {
      made: nodes.map(({ piece }) => this.told(piece.record, extra.get(piece) ?? piece, 'make')),
      sections: nodes.map(({ piece }) => piece.section),
      rings: rings.map(({ piece }) => piece.record),
    }
  }
}
