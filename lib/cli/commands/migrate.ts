import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { COMMON, oneOf, positiveNumber, readArguments } from '@/lib/cli/arguments'
import { between, TARGETS, tellReading, twoOf } from '@/lib/cli/commands/diff'
import { DEFAULT_LIMIT_MB } from '@/lib/cli/commands/import'
import { ENGINE_NAMES, openEngines } from '@/lib/cli/engine-choice'
import { EXIT } from '@/lib/cli/failure'
import type { Command } from '@/lib/cli/main'
import { type Built, buildBoth, prove } from '@/lib/cli/migration/proving'
import { readVersion, type Version } from '@/lib/cli/migration/versions'
import { migrateJson, migrateReport } from '@/lib/cli/report/migrate-report'
import type { Terminal } from '@/lib/cli/terminal'
import { writeWhole } from '@/lib/cli/write-file'
import { LAYOUTS, type Layout, layOutFiles, type MigrationFile } from '@/lib/migration/layouts'
import { type Migration, STRATEGIES, type Strategy } from '@/lib/migration/migration'
import { partsOf } from '@/lib/migration/parts'
import { isProven, type MigrationProof } from '@/lib/proof/migration-proof'
import { loadParser } from '@/lib/sql/parse'

const OPTIONS = {
  ...COMMON,
  layout: { type: 'string' },
  strategy: { type: 'string' },
  output: { type: 'string', short: 'o' },
  name: { type: 'string' },
  number: { type: 'string' },
  prove: { type: 'boolean' },
  engine: { type: 'string' },
  target: { type: 'string' },
} as const

const NAMES = LAYOUTS.map(({ name }) => name)

export interface Outcome {
  readonly verdict: 'equal' | 'different' | 'refused' | 'planned'
  readonly migration: Migration
  readonly files: readonly MigrationFile[]
  readonly proof: MigrationProof | null
  readonly leftOut: Built['refused']
}

/** Without a number of its own a migration is numbered by the time, as most tools do. */
const timeNumber = () => new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14)

const slug = (text: string) =>
  text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^_+|_+$/g, '') || 'migration'

function filesFor(
  { up, down }: Migration,
  layout: Layout,
  values: { name?: string | undefined; number?: string | undefined },
): MigrationFile[] {
  const naming = { name: slug(values.name ?? 'migration'), version: values.number ?? timeNumber() }
  const notes = up.notes.map((note) => `-- ${note}\n`).join('')
  const header = `-- ${values.name ?? 'Migration'}, made by Lintel.\n${notes}\n`
  return layOutFiles(layout, naming, { up: partsOf(up), down: partsOf(down) }, header)
}

async function planned(
  versions: readonly [Version, Version],
  options: {
    prove: boolean
    engine: (typeof ENGINE_NAMES)[number]
    target: number | undefined
    strategy: Strategy
  },
  terminal: Terminal,
): Promise<Pick<Outcome, 'migration' | 'proof' | 'leftOut'>> {
  const [a, b] = versions
  if (!options.prove)
    return { migration: between(a, b, options.target, options.strategy), proof: null, leftOut: [] }
  const engines = await openEngines(options.engine)
  try {
    const built = await buildBoth(a, b, engines, terminal)
    const version = options.target ?? Math.floor(built.next.version / 10_000)
    const migration = between(built.a, built.b, version, options.strategy)
    const proof = migration.refusals.length > 0 ? null : await prove(built, migration, terminal)
    return { migration, proof, leftOut: built.refused }
  } finally {
    await engines.close()
  }
}

function verdictOf({ refusals }: Migration, proof: MigrationProof | null): Outcome['verdict'] {
  if (refusals.length > 0) return 'refused'
  if (proof === null) return 'planned'
  return isProven(proof) ? 'equal' : 'different'
}

function write(folder: string, files: readonly MigrationFile[]): void {
  for (const { path, text } of files) {
    const file = join(folder, path)
    mkdirSync(dirname(file), { recursive: true })
    writeWhole(file, text)
  }
}

export const migrateCommand: Command = async (argv, terminal) => {
  const { values, positionals } = readArguments('migrate', argv, OPTIONS)
  const paths = twoOf('migrate', positionals)
  const limit = positiveNumber('migrate', 'limit-mb', values['limit-mb'], DEFAULT_LIMIT_MB)
  const target = oneOf('migrate', 'target', values.target, TARGETS)
  const chosen = oneOf('migrate', 'layout', values.layout, NAMES)
  const layout = LAYOUTS.find(({ name }) => name === (chosen ?? 'plain'))
  if (values.number !== undefined) positiveNumber('migrate', 'number', values.number, 1)
  await loadParser()
  terminal.stage('Reading')
  const versions = [readVersion(paths[0], limit), readVersion(paths[1], limit)] as const
  const options = {
    prove: values.prove === true,
    engine: oneOf('migrate', 'engine', values.engine, ENGINE_NAMES) ?? ('auto' as const),
    target: target === undefined ? undefined : Number(target),
    strategy: oneOf('migrate', 'strategy', values.strategy, STRATEGIES) ?? ('direct' as const),
  }
  const made = await planned(versions, options, terminal)
  terminal.settle()
  const verdict = verdictOf(made.migration, made.proof)
  const isUsable = verdict !== 'refused' && layout !== undefined
  const files = isUsable ? filesFor(made.migration, layout, values) : []
  const outcome: Outcome = { ...made, verdict, files }
  // What was tried and found wrong is not handed out.
  if (values.output !== undefined && verdict !== 'different') write(values.output, files)
  tellReading(options.prove ? [] : versions, terminal)
  if (values.json) terminal.out(migrateJson(outcome))
  else terminal.out(migrateReport(outcome, values.output ?? null, terminal.paint))
  return verdict === 'equal' || verdict === 'planned' ? EXIT.fine : EXIT.findings
}
