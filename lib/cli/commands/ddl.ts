import { resolve } from 'node:path'
import { COMMON, filesOf, oneOf, positiveNumber, readArguments } from '@/lib/cli/arguments'
import { DEFAULT_LIMIT_MB, runHint } from '@/lib/cli/commands/import'
import { CommandFailure, EXIT } from '@/lib/cli/failure'
import type { Command } from '@/lib/cli/main'
import { type ReadModel, readModel } from '@/lib/cli/read-model'
import { count } from '@/lib/cli/report/text'
import { select } from '@/lib/cli/select'
import { collectSources } from '@/lib/cli/sources/collect'
import { writeWhole } from '@/lib/cli/write-file'
import type { Diagnostic } from '@/lib/diagnostic'
import { type AccountEntry, totals } from '@/lib/sql/account'
import type { ImportResult } from '@/lib/sql/import'
import { LATEST_VERSION } from '@/lib/sql/print/arrange'
import { type Ddl, type DdlOptions, printDdl } from '@/lib/sql/print/print'

const OPTIONS = {
  ...COMMON,
  output: { type: 'string', short: 'o' },
  target: { type: 'string' },
  idempotent: { type: 'boolean' },
  only: { type: 'string', multiple: true },
  types: { type: 'string' },
  qualify: { type: 'boolean' },
  seeds: { type: 'boolean' },
  run: { type: 'boolean' },
} as const
const TARGETS = ['13', '14', '15', '16', '17', '18'] as const
const TYPES = ['standard', 'short'] as const

function printOptions(argv: readonly string[]) {
  const { values, positionals } = readArguments('ddl', argv, OPTIONS)
  const target = oneOf('ddl', 'target', values.target, TARGETS)
  return {
    values,
    paths: filesOf('ddl', positionals),
    limitMb: positiveNumber('ddl', 'limit-mb', values['limit-mb'], DEFAULT_LIMIT_MB),
    settings: {
      version: target === undefined ? LATEST_VERSION : Number(target),
      spelling: { types: oneOf('ddl', 'types', values.types, TYPES) ?? 'standard' },
      idempotent: values.idempotent === true,
      qualifyAll: values.qualify === true,
      seeds: values.seeds === true,
    } satisfies DdlOptions,
  }
}

const rejectedOf = ({ account }: ImportResult) =>
  account.filter(({ outcome }) => outcome === 'rejected')

/** What the person should know besides the script itself. */
function remarksOn(
  { imported, run }: ReadModel,
  diagnostics: readonly Diagnostic[],
  rejected: readonly AccountEntry[],
): string[] {
  const lines = diagnostics.map(({ message }) => message)
  for (const { line, message } of run?.refused ?? []) {
    lines.push(`PostgreSQL refused the statement on line ${line}: ${message}.`)
  }
  const [first] = rejected
  if (first) {
    const what = `${count(rejected.length, 'statement')} could not be read and ${rejected.length === 1 ? 'is' : 'are'} missing`
    lines.push(
      `${what}; the first is on line ${first.line}: ${first.reason}. "lintel import" lists them.`,
    )
  }
  const hint = run ? null : runHint(imported.account)
  return hint === null ? lines : [...lines, hint]
}

function json(model: ReadModel, ddl: Ddl, target: number, rest: object): string {
  const shape = {
    command: 'ddl',
    target,
    totals: totals(model.imported.account),
    statements: ddl.statements.map(({ sql }) => sql),
    sql: ddl.sql,
    diagnostics: ddl.diagnostics,
    run: model.run,
    ...rest,
  }
  return JSON.stringify(shape, null, 2)
}

export const ddlCommand: Command = async (argv, terminal) => {
  const { values, paths, limitMb, settings } = printOptions(argv)
  const { files, remarks, paths: read } = collectSources(paths, limitMb)
  const { output } = values
  if (output !== undefined && read.has(resolve(output))) {
    throw new CommandFailure(`${output} is also read from. Choose another file for -o.`, 'ddl')
  }
  const options = { run: values.run === true, seeds: settings.seeds }
  const model = await readModel(files, options, terminal)
  const { document } = model.imported
  terminal.stage('Printing')
  const only = values.only ? { only: select(document, values.only) } : {}
  const ddl = printDdl(document, { ...settings, ...only })
  terminal.settle()

  const rejected = model.run ? [] : rejectedOf(model.imported)
  for (const { message } of remarks) terminal.note(message)
  for (const line of remarksOn(model, ddl.diagnostics, rejected)) terminal.note(line)
  if (values.json) {
    const lost = rejected.map(({ file, line, text, reason }) => ({ file, line, text, reason }))
    terminal.out(json(model, ddl, settings.version, { rejected: lost, remarks }))
  }
  // A script that its target cannot run is not handed out.
  const fails = ddl.diagnostics.some(({ severity }) => severity === 'error')
  if (!fails && output !== undefined) writeWhole(output, ddl.sql)
  else if (!fails && !values.json) terminal.out(ddl.sql)
  const lost = rejected.length + (model.run?.refused.length ?? 0)
  return fails || lost > 0 ? EXIT.findings : EXIT.fine
}
