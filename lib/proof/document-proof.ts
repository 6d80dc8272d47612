/**
 * The proof of a document: its DDL runs on a real PostgreSQL, and what the catalogue then holds is the document again,
 * read back through the catalogue's own script.
 */
import { catalogToSql } from '@/lib/catalog/script'
import type { Document } from '@/lib/document/document'
import { importSql } from '@/lib/sql/import'
import { type Ddl, type DdlOptions, printDdl } from '@/lib/sql/print/print'
import { type Applied, applyAndRead, type EngineFactory } from './prove'
import { rolesNamed } from './roles-named'
import { compareDocuments, type DocumentDifference } from './same-document'

export interface DocumentProof {
  ddl: Ddl
  applied: Applied
  readBack: Document
  differences: DocumentDifference[]
}

export async function proveDocument(
  document: Document,
  engine: EngineFactory,
  options: DdlOptions = {},
): Promise<DocumentProof> {
  const ddl = printDdl(document, options)
  const statements = ddl.statements.map(({ sql }, i) => ({ sql, line: i + 1 }))
  const roles = rolesNamed(statements.map(({ sql }) => sql))
  let script = ''
  const applied = await applyAndRead(engine, statements, roles, {
    inspect: async (open, catalog) => {
      script = await catalogToSql(open, { catalog, roles })
    },
  })
  const readBack = importSql(script).document
  return { ddl, applied, readBack, differences: compareDocuments(document, readBack) }
}
