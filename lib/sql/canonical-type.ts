/** A type as somebody types it, in the words in which the model keeps it: `varchar(20)` is `character varying(20)`. */
import type { Document } from '@/lib/document/document'
import { type DocumentIndex, indexOf } from '@/lib/document/document-index'
import { fail, ok, type Result } from '@/lib/result'
import { parseProblems } from './problems'
import { readType } from './read-type'

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
  const index = indexOf(document)
  const read = readType(written, (name) => schemaFor(index, name))
  return read ? ok(read.type) : fail('Name a type, such as text or numeric(10,2).')
}
