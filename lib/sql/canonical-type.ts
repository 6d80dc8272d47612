/** A type as somebody types it, in the words in which the model keeps it: `varchar(20)` is `character varying(20)`. */
import type { Document } from '@/lib/document/document'
import { type DocumentIndex, indexOf } from '@/lib/document/document-index'
import { fail, ok, type Result } from '@/lib/result'
import { typeText } from './ast/type-name'
import { parseStatement } from './parse'
import { parseProblems } from './problems'

/** The schema to write in front of a type of the design that is named without one; null where none is needed. */
function schemaFor(index: DocumentIndex, name: string): string | null {
  const found = [...index.anywhere('type', name), ...index.anywhere('relation', name)]
  const schemas = new Set(found.map((record) => index.schemaName(record)))
  const [schema = null] = schemas
  return schemas.size === 1 && schema !== 'public' ? schema : null
}

/** The parser must be loaded. The failure is a sentence. */
export function canonicalType(document: Document, written: string): Result<string, string> {
  const [problem] = parseProblems(written, 'type')
  if (problem) return fail(problem.message)
  const parsed = parseStatement(`SELECT CAST(NULL AS ${written}\n)`)
  const statement = parsed.ok ? parsed.value : null
  const target = statement && 'SelectStmt' in statement && statement.SelectStmt.targetList?.[0]
  const value = target && 'ResTarget' in target && target.ResTarget.val
  const node = value && 'TypeCast' in value && value.TypeCast.typeName
  if (!node) return fail('Name a type, such as text or numeric(10,2).')
  const index = indexOf(document)
  return ok(typeText(node, (_, name) => schemaFor(index, name)))
}
