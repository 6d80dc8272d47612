/** The statements of a document, in the order in which they run. */
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import type { Piece, Section, Spelling } from '@/lib/kinds/print-context'
import { kindOf } from '@/lib/kinds/registry'
import { quoteIdent, quoteLiteral } from '../lex/identifier'
import { ModelPrintContext } from './context'
import { Graph, type Node } from './graph'
import type { ModelView } from './model-view'
import { orderNodes } from './order'

export interface ArrangeOptions {
  /** Major version, 13 to 18. */
  version?: number
  spelling?: Spelling
  qualifyAll?: boolean
  /** Only these records, with all below them. */
  only?: ReadonlySet<Id>
  seeds?: boolean
}

export interface Arranged {
  nodes: Node[]
  /** Statements that need each other and cannot be taken apart. */
  rings: Node[]
  context: ModelPrintContext
}

export const LATEST_VERSION = 18
const ROUNDS = 4

/** Comments and owners are said the same way for every kind; a comment stands in the section of what it is about. */
function addressed(record: AnyRecord, section: Section, context: ModelPrintContext): Piece[] {
  const phrase = context.phrase(record.id)
  if (phrase === '') return []
  const pieces: Piece[] = []
  const add = (sql: string, where: Section) => {
    pieces.push({ record: record.id, section: where, sql, again: sql, attributes: [] })
  }
  if ('owner' in record && record.owner !== null) {
    add(`ALTER ${phrase} OWNER TO ${quoteIdent(record.owner)}`, 'privileges')
  }
  if ('comment' in record && record.comment !== null) {
    add(`COMMENT ON ${phrase} IS ${quoteLiteral(record.comment)}`, section)
  }
  return pieces
}

/** What is printed, and what has to be looked into to find it. */
function selection(view: ModelView, only: ReadonlySet<Id> | null) {
  const above = new Set<Id>()
  const markAbove = ({ parent }: AnyRecord): void => {
    if (parent === null || above.has(parent)) return
    above.add(parent)
    markAbove(view.get(parent))
  }
  for (const id of only ?? []) if (view.has(id)) markAbove(view.get(id))
  const wanted = (record: AnyRecord): boolean =>
    !only || only.has(record.id) || (record.parent !== null && wanted(view.get(record.parent)))
  return { wanted, above }
}

export function piecesOf(context: ModelPrintContext, options: ArrangeOptions): Piece[] {
  const pieces: Piece[] = []
  const { wanted, above } = selection(context.view, options.only ?? null)
  const isNear = (record: AnyRecord) => wanted(record) || above.has(record.id)
  for (const record of context.view.walk(isNear)) {
    if (kindOf(record.kind).scope !== 'model' || !wanted(record)) continue
    const own = kindOf(record.kind).print?.(record, context) ?? []
    pieces.push(...own, ...addressed(record, own[0]?.section ?? 'tables', context))
  }
  return options.seeds ? pieces : pieces.filter(({ section }) => section !== 'seed rows')
}

export function arrange(view: ModelView, options: ArrangeOptions): Arranged {
  const settings = {
    version: options.version ?? LATEST_VERSION,
    spelling: options.spelling ?? { types: 'standard' as const },
    qualifyAll: options.qualifyAll ?? false,
  }
  const detached = new Set<Id>()
  for (let round = 0; ; round++) {
    const context = new ModelPrintContext(view, settings, detached)
    const ordered = orderNodes(new Graph(view, piecesOf(context, options)).nodes)
    const fresh = [...ordered.detach].filter((id) => !detached.has(id))
    if (fresh.length === 0 || round >= ROUNDS)
      return { nodes: ordered.nodes, rings: ordered.rings, context }
    for (const id of fresh) detached.add(id)
  }
}
