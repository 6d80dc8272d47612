/**
 * The proof of an import: what a script builds, and what the DDL of its model builds, on two fresh engines.
 * Both catalogues must be equal; a statement that the engine refuses is left out on both sides.
 */
import { type Comparison, compare } from '@/lib/catalog/compare'
import { type ImportResult, importFiles, type SourceFile } from '@/lib/sql/import'
import { splitSql } from '@/lib/sql/lex/split'
import { type Ddl, type DdlOptions, printDdl } from '@/lib/sql/print/print'
import type { Engine } from './engine'
import type { Sql } from './plan'
import { type Applied, applyAndRead } from './prove'
import { rolesMade } from './roles'
import { rolesNamed } from './roles-named'

export interface RoundTrip {
  imported: ImportResult
  ddl: Ddl
  source: Applied
  printed: Applied
  comparison: Comparison
}

/** A fresh engine that has the extensions which this SQL asks for. */
export type EngineFor = (sql: string) => Promise<Engine>

export function statementsOf(files: readonly SourceFile[]): Sql[] {
  return files.flatMap((file) =>
    splitSql(file.text)
      .filter((chunk) => chunk.kind === 'sql')
      .map((chunk) => ({ sql: chunk.text, line: chunk.line })),
  )
}

export async function proveRoundTrip(
  files: readonly SourceFile[],
  engineFor: EngineFor,
  options: DdlOptions & { onStage?: (stage: string) => void } = {},
): Promise<RoundTrip> {
  const original = statementsOf(files)
  // Roles that the script makes are part of what is compared; others are only there so that it can run.
  const made = rolesMade(original)
  const roles = rolesNamed(original.map(({ sql }) => sql)).filter((role) => !made.has(role))
  const compared = { compareRoles: [...made] }
  const all = files.map(({ text }) => text).join('\n')
  options.onStage?.('apply the script')
  const source = await applyAndRead(() => engineFor(all), original, roles, compared)
  options.onStage?.('import')
  const refused = new Map(source.apply.errors.map(({ index, message }) => [index, message]))
  const imported = importFiles(files, { refused })
  // For the server that runs it: an older one does not know every spelling.
  const version = Math.floor(source.catalog.version / 10_000)
  const ddl = printDdl(imported.document, { version, ...options })
  options.onStage?.('apply the DDL')
  const printed = await applyAndRead(
    () => engineFor(all),
    ddl.statements.map(({ sql }, i) => ({ sql, line: i + 1 })),
    roles,
    compared,
  )
  return { imported, ddl, source, printed, comparison: compare(source.catalog, printed.catalog) }
}
