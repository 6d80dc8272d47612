import { COMMON, filesOf, oneOf, positiveNumber, readArguments } from '@/lib/cli/arguments'
import { DEFAULT_LIMIT_MB } from '@/lib/cli/commands/import'
import { ENGINE_NAMES, openEngines } from '@/lib/cli/engine-choice'
import { EXIT } from '@/lib/cli/failure'
import type { Command } from '@/lib/cli/main'
import { verifyReport } from '@/lib/cli/report/verify-report'
import { collectSources } from '@/lib/cli/sources/collect'
import { statementsOf } from '@/lib/proof/round-trip'
import { isVerified, type MigrationStep, verifySteps } from '@/lib/proof/verify-steps'
import { loadParser } from '@/lib/sql/parse'
import { waysBackOf, withoutDownSection } from '@/lib/sql/sources/migration-order'

const OPTIONS = { ...COMMON, engine: { type: 'string' } } as const

/** Each file with its way back: in a file of its own, or in a section of the same. */
function stepsOf(paths: readonly string[], limitMb: number) {
  const { files, whole, remarks } = collectSources(paths, limitMb, true)
  const texts = new Map(whole.map(({ name, text }) => [name, text]))
  const names = [...new Set(files.map(({ name }) => name ?? ''))]
  const steps = names.map((name): MigrationStep => {
    const own = files.filter((file) => (file.name ?? '') === name)
    const section = withoutDownSection(texts.get(name) ?? '')
    const beside = waysBackOf(name).find((path) => texts.has(path))
    const back = section.removed ? section.down : beside === undefined ? null : texts.get(beside)
    const down = back === null || back === undefined ? null : statementsOf([{ name, text: back }])
    return { name, up: statementsOf(own), down }
  })
  return { steps, remarks, text: whole.map(({ text }) => text).join('\n') }
}

export const verifyCommand: Command = async (argv, terminal) => {
  const { values, positionals } = readArguments('verify', argv, OPTIONS)
  const paths = filesOf('verify', positionals)
  const limit = positiveNumber('verify', 'limit-mb', values['limit-mb'], DEFAULT_LIMIT_MB)
  const name = oneOf('verify', 'engine', values.engine, ENGINE_NAMES) ?? 'auto'
  const { steps, remarks, text } = stepsOf(paths, limit)
  await loadParser()
  const engines = await openEngines(name)
  try {
    const engine = await engines.engineFor(text)
    const found = await verifySteps(engine, steps, (step) => terminal.stage(`Running ${step}`))
    terminal.settle()
    for (const { message } of remarks) terminal.note(message)
    if (values.json)
      terminal.out(
        JSON.stringify({ command: 'verify', engine: engine.label, steps: found, remarks }, null, 2),
      )
    else terminal.out(verifyReport(engine.label, found, terminal.paint))
    return found.every(isVerified) ? EXIT.fine : EXIT.findings
  } finally {
    await engines.close()
  }
}
