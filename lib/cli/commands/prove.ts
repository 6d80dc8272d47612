import { type Comparison, compare, type Difference, type Tally } from '@/lib/catalog/compare'
import { COMMON, filesOf, oneOf, positiveNumber, readArguments } from '@/lib/cli/arguments'
import { DEFAULT_LIMIT_MB } from '@/lib/cli/commands/import'
import { ENGINE_NAMES, type EngineName, type Engines, openEngines } from '@/lib/cli/engine-choice'
import { EXIT } from '@/lib/cli/failure'
import type { Command } from '@/lib/cli/main'
import { filesOfStatements, refusals } from '@/lib/cli/read-model'
import { proofReport } from '@/lib/cli/report/proof-report'
import { collectSources } from '@/lib/cli/sources/collect'
import type { Terminal } from '@/lib/cli/terminal'
import type { Diagnostic } from '@/lib/diagnostic'
import { type Applied, applyAndRead } from '@/lib/proof/prove'
import { rolesNamed } from '@/lib/proof/roles-named'
import { proveRoundTrip, statementsOf } from '@/lib/proof/round-trip'
import type { SourceFile } from '@/lib/sql/import'
import { loadParser } from '@/lib/sql/parse'

export interface Proof {
  verdict: 'equal' | 'not provable here' | 'different'
  engine: string
  sides: { a: string; b: string }
  objects: Tally & { byKind: Record<string, Tally> }
  differences: Difference[]
  /** Statements of the DDL that PostgreSQL refused, each a defect. */
  failed: { sqlstate: string; message: string; statement: string }[]
  notProvable: { file: string | null; line: number; reason: string }[]
  refused: { file: string | null; line: number; sqlstate: string; message: string }[]
  diagnostics: Diagnostic[]
}

const OPTIONS = {
  ...COMMON,
  against: { type: 'string', multiple: true },
  engine: { type: 'string' },
} as const

const fileOf = (owners: readonly (string | null)[], { index, line, reason }: Lack) => ({
  file: owners[index] ?? null,
  line,
  reason,
})
type Lack = Applied['notProvable'][number]

/** What the server refused because of itself is told as not provable, not as the script's fault. */
function refusedBy(files: readonly SourceFile[], side: Applied) {
  const owners = filesOfStatements(files)
  const lacking = new Set(side.notProvable.map(({ index }) => index))
  const errors = side.apply.errors.filter(({ index }) => !lacking.has(index))
  return {
    refused: refusals(owners, { ...side.apply, errors }),
    notProvable: side.notProvable.map((lack) => fileOf(owners, lack)),
  }
}

const tallies = ({ tally, byKind }: Comparison) => ({ ...tally, byKind })

function verdictOf(proof: Omit<Proof, 'verdict'>): Proof['verdict'] {
  const bad =
    proof.differences.length > 0 ||
    proof.failed.length > 0 ||
    proof.diagnostics.some(({ severity }) => severity === 'error')
  if (bad) return 'different'
  return proof.notProvable.length > 0 ? 'not provable here' : 'equal'
}

const judged = (proof: Omit<Proof, 'verdict'>): Proof => ({ verdict: verdictOf(proof), ...proof })

async function roundTrip(files: SourceFile[], engines: Engines, terminal: Terminal) {
  const round = await proveRoundTrip(files, engines.engineFor, {
    onStage: (stage) => terminal.stage(`Proof: ${stage}`),
  })
  const lacking = new Set(round.printed.notProvable.map(({ index }) => index))
  return judged({
    engine: round.source.engine,
    sides: { a: 'the script', b: 'its DDL' },
    objects: tallies(round.comparison),
    differences: round.comparison.differences,
    failed: round.printed.apply.errors
      .filter(({ index }) => !lacking.has(index))
      .map(({ index, sqlstate, message }) => ({
        sqlstate,
        message,
        statement: round.ddl.statements[index]?.sql ?? '',
      })),
    ...refusedBy(files, round.source),
    diagnostics: round.ddl.diagnostics,
  })
}

async function comparison(
  files: readonly SourceFile[],
  before: readonly SourceFile[],
  engines: Engines,
  terminal: Terminal,
) {
  const all = [...before, ...files]
  const roles = rolesNamed(statementsOf(all).map(({ sql }) => sql))
  const text = all.map((file) => file.text).join('\n')
  const read = (side: readonly SourceFile[], name: string) => {
    const onProgress = terminal.progress(`Running ${name}`)
    return applyAndRead(() => engines.engineFor(text), statementsOf(side), roles, { onProgress })
  }
  const a = await read(files, 'the script')
  const b = await read(before, 'the other')
  const compared = compare(a.catalog, b.catalog)
  const [ours, theirs] = [refusedBy(files, a), refusedBy(before, b)]
  return judged({
    engine: a.engine,
    sides: { a: 'the script', b: 'the other' },
    objects: tallies(compared),
    differences: compared.differences,
    failed: [],
    notProvable: [...ours.notProvable, ...theirs.notProvable],
    refused: [...ours.refused, ...theirs.refused],
    diagnostics: [],
  })
}

async function withEngines<T>(name: EngineName, use: (engines: Engines) => Promise<T>): Promise<T> {
  const engines = await openEngines(name)
  try {
    return await use(engines)
  } finally {
    await engines.close()
  }
}

export const proveCommand: Command = async (argv, terminal) => {
  const { values, positionals } = readArguments('prove', argv, OPTIONS)
  const paths = filesOf('prove', positionals)
  const limit = positiveNumber('prove', 'limit-mb', values['limit-mb'], DEFAULT_LIMIT_MB)
  const engine = oneOf('prove', 'engine', values.engine, ENGINE_NAMES) ?? 'auto'
  const { files, remarks } = collectSources(paths, limit)
  const before = values.against ? collectSources(values.against, limit) : null
  await loadParser()
  const proof = await withEngines(engine, (engines) =>
    before
      ? comparison(files, before.files, engines, terminal)
      : roundTrip(files, engines, terminal),
  )
  terminal.settle()
  const said = [...remarks, ...(before?.remarks ?? [])]
  if (values.json) {
    terminal.out(JSON.stringify({ command: 'prove', ...proof, remarks: said }, null, 2))
  } else {
    for (const { message } of said) terminal.note(message)
    const many = new Set([...files, ...(before?.files ?? [])].map(({ name }) => name)).size > 1
    terminal.out(proofReport(proof, paths.join(', '), many, terminal.paint))
  }
  return proof.verdict === 'equal' ? EXIT.fine : EXIT.findings
}
