/**
 * A document into a script. Deterministic: the same model gives the same bytes.
 * Nothing destructive is ever written here; that is the business of migrations.
 */
import type { Diagnostic } from '@/lib/diagnostic'
import type { Document } from '@/lib/document/document'
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import type { Piece, Section, Spelling } from '@/lib/kinds/print-context'
import { kindOf } from '@/lib/kinds/registry'
import { quoteIdent, quoteLiteral } from '../lex/identifier'
import { ModelPrintContext } from './context'
import { Graph, type Node } from './graph'
import { guardAgain } from './guard'
import { ModelView } from './model-view'
import { orderNodes } from './order'

export interface DdlOptions {
  /** Major version, 13 to 18. */
  version?: number
  spelling?: Spelling
  qualifyAll?: boolean
  /** Every statement can run again without harm. */
  idempotent?: boolean
  /** Only these records, with all below them. */
  only?: ReadonlySet<Id>
  seeds?: boolean
  /** Comment lines that name each section. */
  headings?: boolean
}

export interface PrintedStatement {
  /** Null for a setting of the session at the top. */
  record: Id | null
  sql: string
}

export interface Ddl {
  sql: string
  statements: PrintedStatement[]
  diagnostics: Diagnostic[]
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

function piecesOf(context: ModelPrintContext, options: DdlOptions): Piece[] {
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

function missingFeatures(nodes: readonly Node[], context: ModelPrintContext): Diagnostic[] {
  return nodes.flatMap(({ piece }) =>
    (piece.requires ?? [])
      .filter(({ version }) => version > context.version)
      .map(({ version, feature }): Diagnostic => {
        const subject = context.phrase(piece.record) || context.name(piece.record)
        return {
          code: 'target-version',
          severity: 'error',
          subject,
          message: `${subject} uses ${feature}, which PostgreSQL has since version ${version}; the target is ${context.version}. Choose a later target or take it out.`,
        }
      }),
  )
}

function ringProblem(node: Node, context: ModelPrintContext): Diagnostic {
  const subject = context.phrase(node.piece.record) || context.name(node.piece.record)
  return {
    code: 'dependency-ring',
    severity: 'warning',
    subject,
    message: `${subject} needs something that needs it in turn, so no order of statements satisfies both; they stand in the model's own order.`,
  }
}

/** What the statements after it rely on. */
function preamble(nodes: readonly Node[], view: ModelView): string[] {
  const schemas = new Set<string>()
  const opaque = (record: AnyRecord) => kindOf(record.kind).opaqueSchemas?.(record) ?? []
  // Most designs have none, which is quickly seen; the order of the model matters only where there are some.
  if (Array.from(view.all()).some((record) => opaque(record).length > 0)) {
    for (const record of view.walk()) for (const schema of opaque(record)) schemas.add(schema)
  }
  schemas.delete('public')
  schemas.delete('pg_catalog')
  const out: string[] = []
  // Bodies may speak of tables that come later.
  if (nodes.some(({ piece }) => piece.section === 'routines'))
    out.push('SET check_function_bodies = false')
  if (schemas.size > 0)
    out.push(`SET search_path = public, ${[...schemas].map(quoteIdent).join(', ')}`)
  return out
}

function layOut(
  nodes: readonly Node[],
  options: DdlOptions,
  settings: readonly string[],
): { sql: string; statements: PrintedStatement[] } {
  const statements: PrintedStatement[] = settings.map((sql) => ({ record: null, sql }))
  let out = settings.map((sql) => `${sql};\n`).join('')
  let section = ''
  for (const { piece } of nodes) {
    const sql = options.idempotent ? (piece.again ?? guardAgain(piece.sql)) : piece.sql
    statements.push({ record: piece.record, sql })
    if (options.headings !== false && piece.section !== section) {
      section = piece.section
      out += `${out ? '\n' : ''}-- ${section.charAt(0).toUpperCase()}${section.slice(1)}\n\n`
    } else if (sql.includes('\n')) out += '\n'
    out += `${sql};\n`
  }
  return { sql: out, statements }
}

export function printDdl(document: Document, options: DdlOptions = {}): Ddl {
  const view = new ModelView(document)
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
    if (fresh.length > 0 && round < ROUNDS) {
      for (const id of fresh) detached.add(id)
      continue
    }
    const diagnostics = [
      ...missingFeatures(ordered.nodes, context),
      ...ordered.rings.map((node) => ringProblem(node, context)),
    ]
    return { ...layOut(ordered.nodes, options, preamble(ordered.nodes, view)), diagnostics }
  }
}
