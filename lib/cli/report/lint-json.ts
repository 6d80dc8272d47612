/** Findings as data. Fields are added over time, never renamed or removed. */
import { isWaived, type Told } from '@/lib/cli/lint/told'
import type { Diagnostic } from '@/lib/diagnostic'
import type { Profile } from '@/lib/standards/schema'

function findingJson(told: Told) {
  const { finding, file, line, clauses, waiver } = told
  const { rule, topic, severity, subject, attribute, message, actual, expected, fix, key } = finding
  return {
    rule,
    topic,
    severity,
    file,
    line,
    subject,
    attribute,
    message,
    actual,
    expected,
    clauses: clauses.map(({ id, standard, section, lines }) => ({ id, standard, section, lines })),
    fix,
    waiver,
    key,
  }
}

function totalsOf(told: readonly Told[]) {
  const active = told.filter((one) => !isWaived(one))
  const of = (severity: string) =>
    active.filter(({ finding }) => finding.severity === severity).length
  return {
    error: of('error'),
    warning: of('warning'),
    info: of('info'),
    waived: told.length - active.length,
    fixable: active.filter(({ finding }) => finding.fix).length,
  }
}

export interface FixesJson {
  done: readonly string[]
  notDone: readonly string[]
  output: string | null
}

export function lintJson(
  profile: Profile,
  told: readonly Told[],
  rest: { fixes: FixesJson | null; remarks: readonly Diagnostic[] },
): string {
  const { id, base, title, version } = profile
  const shape = {
    command: 'lint',
    standard: { id, base, title, version },
    totals: totalsOf(told),
    findings: told.map(findingJson),
    ...rest,
  }
  return JSON.stringify(shape, null, 2)
}
