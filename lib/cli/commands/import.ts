import { COMMON, filesOf, positiveNumber, readArguments } from '@/lib/cli/arguments'
import { EXIT } from '@/lib/cli/failure'
import type { Command } from '@/lib/cli/main'
import { type Run, readModel } from '@/lib/cli/read-model'
import { accountReport, objectsByKind } from '@/lib/cli/report/account-report'
import { runReport } from '@/lib/cli/report/run-report'
import { count } from '@/lib/cli/report/text'
import { collectSources } from '@/lib/cli/sources/collect'
import type { Diagnostic } from '@/lib/diagnostic'
import { type AccountEntry, totals } from '@/lib/sql/account'
import type { ImportResult } from '@/lib/sql/import'

const OPTIONS = {
  ...COMMON,
  run: { type: 'boolean' },
  seeds: { type: 'boolean' },
  all: { type: 'boolean' },
} as const

export const DEFAULT_LIMIT_MB = 50

const entryJson = ({ records, ...entry }: AccountEntry) => ({ ...entry, objects: records.length })

function json(imported: ImportResult, run: Run | null, remarks: readonly Diagnostic[]): string {
  const shape = {
    command: 'import',
    totals: totals(imported.account),
    objects: objectsByKind(imported.document),
    statements: imported.account.map(entryJson),
    run,
    remarks,
  }
  return JSON.stringify(shape, null, 2)
}

export const runHint = (account: readonly AccountEntry[]): string | null => {
  const waiting = account.filter(({ needsRun }) => needsRun).length
  if (waiting === 0) return null
  return `What ${count(waiting, 'statement')} ${waiting === 1 ? 'does' : 'do'} to the schema only running can tell. Add --run to run the script on a throw-away PostgreSQL and read the model from there.`
}

export const importCommand: Command = async (argv, terminal) => {
  const { values, positionals } = readArguments('import', argv, OPTIONS)
  const paths = filesOf('import', positionals)
  const limit = positiveNumber('import', 'limit-mb', values['limit-mb'], DEFAULT_LIMIT_MB)
  const { files, remarks } = collectSources(paths, limit)
  const options = { run: values.run === true, seeds: values.seeds === true }
  const { imported, run } = await readModel(files, options, terminal)
  terminal.settle()
  if (values.json) terminal.out(json(imported, run, remarks))
  else {
    for (const { message } of remarks) terminal.note(message)
    const many = new Set(files.map(({ name }) => name)).size > 1
    const { paint } = terminal
    const { account, document } = imported
    const report = { paint, many, all: values.all === true }
    terminal.out(accountReport(paths.join(', '), account, document, report))
    if (run) terminal.out(runReport(run, account, { paint, many }))
    const hint = run ? null : runHint(account)
    if (hint !== null) terminal.out(`\n${hint}`)
  }
  const bad = run
    ? run.refused.length + run.unread.length
    : imported.account.filter(({ outcome }) => outcome === 'rejected').length
  return bad > 0 ? EXIT.findings : EXIT.fine
}
