import { filesOf, oneOf, positiveNumber, readArguments } from '@/lib/cli/arguments'
import { DEFAULT_LIMIT_MB } from '@/lib/cli/commands/import'
import { CommandFailure, EXIT } from '@/lib/cli/failure'
import { checkOutput, fixDesignOf } from '@/lib/cli/lint/fix-design'
import { fixFiles } from '@/lib/cli/lint/fix-files'
import { FORMS, type Form, type LintInput, readInput } from '@/lib/cli/lint/input'
import { type Judged, type Judging, judge } from '@/lib/cli/lint/judge'
import { readStandard } from '@/lib/cli/lint/standard'
import { isAtLeast, isWaived, SEVERITIES, type Severity, type Told } from '@/lib/cli/lint/told'
import type { Command } from '@/lib/cli/main'
import { lintGithub } from '@/lib/cli/report/lint-github'
import { type FixesJson, lintJson } from '@/lib/cli/report/lint-json'
import { lintReport } from '@/lib/cli/report/lint-report'
import { lintSarif } from '@/lib/cli/report/lint-sarif'
import type { Paint, Terminal } from '@/lib/cli/terminal'
import { RULES } from '@/lib/lint/registry'
import { makeStandard } from '@/lib/lint/standard'
import { loadParser } from '@/lib/sql/parse'
import { clausesFor } from '@/lib/standards/clauses/clauses'
import type { Profile } from '@/lib/standards/schema'

const OPTIONS = {
  'limit-mb': { type: 'string' },
  standard: { type: 'string' },
  config: { type: 'string' },
  format: { type: 'string' },
  severity: { type: 'string' },
  'fail-on': { type: 'string' },
  as: { type: 'string' },
  today: { type: 'string' },
  fix: { type: 'boolean' },
  'fix-all': { type: 'boolean' },
  output: { type: 'string', short: 'o' },
} as const

const FORMATS = ['text', 'json', 'sarif', 'github'] as const
type Format = (typeof FORMATS)[number]
/** Text fixes may make room for others. */
const ROUNDS = 5

interface Wanted {
  readonly paths: readonly string[]
  readonly limitMb: number
  readonly form: Form
  readonly profile: Profile
  readonly format: Format
  readonly least: Severity
  readonly failOn: Severity | 'never'
  readonly today: string
  readonly fix: 'safe' | 'all' | null
  readonly output: string | undefined
}

function todayOf(given: string | undefined): string {
  if (given === undefined) return new Date().toISOString().slice(0, 10)
  const time = /^\d{4}-\d{2}-\d{2}$/.test(given) ? Date.parse(`${given}T00:00:00Z`) : Number.NaN
  if (Number.isNaN(time) || !new Date(time).toISOString().startsWith(given)) {
    throw new CommandFailure(`--today ${given}: expected a day such as 2026-01-31.`, 'lint')
  }
  return given
}

function readWanted(argv: readonly string[]): Wanted {
  const { values, positionals } = readArguments('lint', argv, OPTIONS)
  const all = values['fix-all'] === true
  return {
    paths: filesOf('lint', positionals),
    limitMb: positiveNumber('lint', 'limit-mb', values['limit-mb'], DEFAULT_LIMIT_MB),
    form: oneOf('lint', 'as', values.as, FORMS) ?? 'auto',
    profile: readStandard('lint', values),
    format: oneOf('lint', 'format', values.format, FORMATS) ?? 'text',
    least: oneOf('lint', 'severity', values.severity, SEVERITIES) ?? 'info',
    failOn: oneOf('lint', 'fail-on', values['fail-on'], [...SEVERITIES, 'never']) ?? 'error',
    today: todayOf(values.today),
    fix: all ? 'all' : values.fix === true ? 'safe' : null,
    output: values.output,
  }
}

interface Fixed {
  readonly input: LintInput
  readonly judged: Judged
  readonly fixes: FixesJson | null
}

/** Texts first, each round on what the files hold then; the design last. */
function fixAll(wanted: Wanted, judging: Judging, first: LintInput): Fixed {
  const all = wanted.fix === 'all'
  const done: string[] = []
  let notDone: readonly string[] = []
  let { paths } = wanted
  let input = first
  let judged = judge(input, judging)
  for (let n = 0; n < ROUNDS && input.kind === 'sql'; n++) {
    const round = fixFiles(input.whole, judged.told, all)
    notDone = round.notDone
    if (round.done.length === 0) break
    done.push(...round.done)
    paths = paths.map((path) => round.renamed.get(path) ?? path)
    input = readInput(paths, wanted)
    judged = judge(input, judging)
  }
  const design = fixDesignOf(input, judging, { told: judged.told, all, output: wanted.output })
  const fixes: FixesJson = {
    done: [...done, ...design.done],
    notDone: [...notDone, ...design.notDone],
    output: design.output,
  }
  return { input: design.input, judged: judge(design.input, judging), fixes }
}

function tellFixes({ done, notDone, output }: FixesJson, terminal: Terminal): void {
  for (const line of done) terminal.note(`fixed – ${line}`)
  for (const line of notDone) terminal.note(line)
  if (output !== null) terminal.note(`The corrected design is in ${output}.`)
}

const titleOf = ({ title, version }: Profile, paths: readonly string[], paint: Paint) =>
  paint('bold', `${paths.join(', ')}: judged by ${title} ${version}`)

function printed(shown: readonly Told[], wanted: Wanted, fixed: Fixed, paint: Paint): string {
  const { profile, paths, format } = wanted
  const { fixes, judged } = fixed
  switch (format) {
    case 'json':
      return lintJson(profile, shown, { fixes, remarks: judged.remarks })
    case 'sarif':
      return lintSarif(profile, shown)
    case 'github':
      return lintGithub(shown)
    case 'text':
      return lintReport(shown, titleOf(profile, paths, paint), paint)
  }
}

export const lintCommand: Command = async (argv, terminal) => {
  const wanted = readWanted(argv)
  await loadParser()
  terminal.stage('Reading')
  const input = readInput(wanted.paths, wanted)
  checkOutput(wanted.output, wanted.fix !== null, input.kind === 'design')
  const judging: Judging = {
    standard: makeStandard(wanted.profile, RULES),
    today: wanted.today,
    cite: ({ rule, topic }) => clausesFor(wanted.profile, rule, topic),
  }
  terminal.stage('Judging')
  const fixed =
    wanted.fix === null
      ? { input, judged: judge(input, judging), fixes: null }
      : fixAll(wanted, judging, input)
  terminal.settle()
  if (fixed.fixes) tellFixes(fixed.fixes, terminal)
  const { told } = fixed.judged
  const shown = told.filter(({ finding }) => isAtLeast(finding.severity, wanted.least))
  if (wanted.format !== 'json') {
    for (const { message } of fixed.judged.remarks) terminal.note(message)
  }
  terminal.out(printed(shown, wanted, fixed, terminal.paint))
  const { failOn } = wanted
  const fails =
    failOn !== 'never' &&
    told.some((one) => !isWaived(one) && isAtLeast(one.finding.severity, failOn))
  return fails ? EXIT.findings : EXIT.fine
}
