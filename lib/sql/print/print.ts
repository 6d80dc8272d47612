/**
 * A document into a script. Deterministic: the same model gives the same bytes.
 * Nothing destructive is ever written here; that is the business of migrations.
 */
import type { Diagnostic } from '@/lib/diagnostic'
import type { Document } from '@/lib/document/document'
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import { kindOf } from '@/lib/kinds/registry'
import { quoteIdent } from '../lex/identifier'
import { type ArrangeOptions, arrange } from './arrange'
import type { ModelPrintContext } from './context'
import type { Node } from './graph'
import { guardAgain } from './guard'
import { ModelView } from './model-view'

export interface DdlOptions extends ArrangeOptions {
  /** Every statement can run again without harm. */
  idempotent?: boolean
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
export function preamble(nodes: readonly Node[], view: ModelView): string[] {
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
  const { nodes, rings, context } = arrange(view, options)
  const diagnostics = [
    ...missingFeatures(nodes, context),
    ...rings.map((node) => ringProblem(node, context)),
  ]
  return { ...layOut(nodes, options, preamble(nodes, view)), diagnostics }
}
