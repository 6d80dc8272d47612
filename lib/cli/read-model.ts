/** Files into a model: read statement by statement or, when asked, run and read from the catalogue. */

import { catalogToSql } from '@/lib/catalog/script'
import { openEngines } from '@/lib/cli/engine-choice'
import type { Terminal } from '@/lib/cli/terminal'
import type { ApplyResult } from '@/lib/proof/engine'
import { prepareRoles, rolesMade } from '@/lib/proof/roles'
import { rolesNamed } from '@/lib/proof/roles-named'
import { statementsOf } from '@/lib/proof/round-trip'
import { type ImportResult, importFiles, type SourceFile } from '@/lib/sql/import'
import { loadParser } from '@/lib/sql/parse'

export interface Run {
  engine: string
  applied: number
  refused: { file: string | null; line: number; sqlstate: string; message: string }[]
  notRun: { file: string | null; line: number; reason: string }[]
  /** What could not be read from the catalogue's own script. */
  unread: { text: string; reason: string }[]
}

export interface ReadModel {
  imported: ImportResult
  run: Run | null
}

/** The file of each statement of `statementsOf`. */
export function filesOfStatements(files: readonly SourceFile[]): (string | null)[] {
  return files.flatMap((file) => statementsOf([file]).map(() => file.name))
}

export const refusals = (files: readonly (string | null)[], { errors }: ApplyResult) =>
  errors.map(({ index, line, sqlstate, message }) => ({
    file: files[index] ?? null,
    line,
    sqlstate,
    message,
  }))

export async function readModel(
  files: readonly SourceFile[],
  options: { run: boolean; seeds: boolean },
  terminal: Terminal,
): Promise<ReadModel> {
  await loadParser()
  const names = new Set(files.map(({ name }) => name)).size
  const stage = names > 1 ? `Reading ${names} files` : 'Reading'
  const imported = importFiles(files, {
    seeds: options.seeds,
    onProgress: terminal.progress(stage),
  })
  if (!options.run) return { imported, run: null }
  const { document, run } = await runAndRead(files, terminal)
  return { imported: { ...imported, document }, run }
}

async function runAndRead(files: readonly SourceFile[], terminal: Terminal) {
  const statements = statementsOf(files)
  const owners = filesOfStatements(files)
  const roles = rolesNamed(statements.map(({ sql }) => sql))
  const engines = await openEngines('auto')
  try {
    terminal.stage('Starting PostgreSQL')
    const engine = await engines.engineFor(files.map(({ text }) => text).join('\n'))
    const made = rolesMade(statements)
    await prepareRoles(
      engine,
      roles.filter((role) => !made.has(role)),
    )
    const onProgress = terminal.progress('Running')
    const result = await engine.apply(statements, { onProgress })
    terminal.stage('Reading the catalogue')
    const script = await catalogToSql(engine, { roles })
    const read = importFiles([{ name: null, text: script }])
    const run: Run = {
      engine: engine.label,
      applied: result.applied,
      refused: refusals(owners, result),
      notRun: result.skipped.map(({ index, line, reason }) => ({
        file: owners[index] ?? null,
        line,
        reason,
      })),
      unread: read.account
        .filter(({ outcome }) => outcome === 'rejected')
        .map(({ text, reason }) => ({ text, reason: reason ?? '' })),
    }
    return { document: read.document, run }
  } finally {
    await engines.close()
  }
}
