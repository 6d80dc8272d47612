import { COMMON, oneOf, positiveNumber, readArguments } from '@/lib/cli/arguments'
import { DEFAULT_LIMIT_MB } from '@/lib/cli/commands/import'
import { CommandFailure, EXIT } from '@/lib/cli/failure'
import type { Command } from '@/lib/cli/main'
import { readVersion, type Version } from '@/lib/cli/migration/versions'
import { diffReport } from '@/lib/cli/report/diff-report'
import type { Terminal } from '@/lib/cli/terminal'
import { type Migration, migrationBetween, type Strategy } from '@/lib/migration/migration'
import { loadParser } from '@/lib/sql/parse'

export const TARGETS = ['13', '14', '15', '16', '17', '18'] as const

const OPTIONS = { ...COMMON, target: { type: 'string' } } as const

export function twoOf(command: string, positionals: readonly string[]): [string, string] {
  const [a, b, ...more] = positionals
  if (a === undefined || b === undefined || more.length > 0) {
    throw new CommandFailure('Name two versions: the one before and the one after.', command)
  }
  return [a, b]
}

export function tellReading(versions: readonly Version[], terminal: Terminal): void {
  for (const { path, remarks, rejected } of versions) {
    for (const { message } of remarks) terminal.note(message)
    for (const { line, reason } of rejected)
      terminal.note(`${path}:${line} could not be read and is left out: ${reason}.`)
  }
}

export const between = (
  a: Version,
  b: Version,
  version: number | undefined,
  strategy: Strategy = 'direct',
): Migration =>
  migrationBetween(a.document, b.document, {
    given: b.given,
    strategy,
    sameProject: a.isDesign && b.isDesign,
    ...(version === undefined ? {} : { version }),
  })

export const diffCommand: Command = async (argv, terminal) => {
  const { values, positionals } = readArguments('diff', argv, OPTIONS)
  const [before, after] = twoOf('diff', positionals)
  const limit = positiveNumber('diff', 'limit-mb', values['limit-mb'], DEFAULT_LIMIT_MB)
  const target = oneOf('diff', 'target', values.target, TARGETS)
  await loadParser()
  terminal.stage('Reading')
  const [a, b] = [readVersion(before, limit), readVersion(after, limit)]
  terminal.stage('Comparing')
  const migration = between(a, b, target === undefined ? undefined : Number(target))
  terminal.settle()
  tellReading([a, b], terminal)
  if (values.json) {
    const { entries, up, refusals } = migration
    const shape = { command: 'diff', changes: entries, notes: up.notes, refusals }
    terminal.out(JSON.stringify(shape, null, 2))
  } else terminal.out(diffReport(migration, terminal.paint))
  return migration.entries.length > 0 ? EXIT.findings : EXIT.fine
}
