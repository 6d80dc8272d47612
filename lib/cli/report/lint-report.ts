/** Findings as people read them: file by file, each with its rule, its clauses and its fix. */
import { isWaived, type SEVERITIES, type Told } from '@/lib/cli/lint/told'
import { count } from '@/lib/cli/report/text'
import type { Paint, Style } from '@/lib/cli/terminal'
import { ruleKey } from '@/lib/lint/finding'
import { citation } from '@/lib/standards/clauses/clauses'

const STYLES: Readonly<Record<Told['finding']['severity'], Style>> = {
  error: 'red',
  warning: 'yellow',
  info: 'cyan',
}
const WORD_WIDTH = 'warning'.length

function details({ finding, clauses, waiver }: Told): string {
  const { rule, topic, fix } = finding
  const parts = [ruleKey(rule, topic), ...clauses.map(citation)]
  if (fix) parts.push(`fix: ${fix.title}${fix.safe ? '' : ' (to be decided)'}`)
  if (waiver) {
    const state = waiver.expired ? 'the waiver ended on' : 'waived until'
    parts.push(`${state} ${waiver.until} by ${waiver.owner}: ${waiver.reason}`)
  }
  return parts.join(' | ')
}

function lines(told: Told, width: number, paint: Paint): string[] {
  const { finding, line } = told
  const place = (line === null ? '' : String(line)).padStart(width)
  const word = isWaived(told) ? 'waived' : finding.severity
  const style = isWaived(told) ? 'dim' : STYLES[finding.severity]
  const indent = ' '.repeat(width + WORD_WIDTH + 6)
  return [
    `  ${place}  ${paint(style, word.padEnd(WORD_WIDTH))}  ${finding.message}`,
    `${indent}${paint('dim', details(told))}`,
  ]
}

function summary(told: readonly Told[], paint: Paint): string {
  const active = told.filter((one) => !isWaived(one))
  const of = (severity: (typeof SEVERITIES)[number]) =>
    active.filter(({ finding }) => finding.severity === severity).length
  const safe = active.filter(({ finding }) => finding.fix?.safe).length
  const others = active.filter(({ finding }) => finding.fix && !finding.fix.safe).length
  const waived = told.length - active.length
  const parts = [
    count(of('error'), 'error'),
    count(of('warning'), 'warning'),
    count(of('info'), 'remark'),
    ...(waived > 0 ? [`${waived} waived`] : []),
  ]
  const fixes = [
    ...(safe > 0 ? [` ${safe} can be fixed: --fix.`] : []),
    ...(others > 0 ? [` ${others} can be fixed after a decision: --fix-all.`] : []),
  ]
  return `${paint(of('error') > 0 ? 'red' : 'green', `${parts.join(', ')}.`)}${fixes.join('')}`
}

export function lintReport(told: readonly Told[], title: string, paint: Paint): string {
  const files = new Map<string, Told[]>()
  for (const one of told) {
    const file = one.file ?? 'the design as a whole'
    files.set(file, [...(files.get(file) ?? []), one])
  }
  const blocks = [...files].map(([file, ofFile]) => {
    const width = Math.max(...ofFile.map(({ line }) => String(line ?? '').length))
    return [paint('bold', file), ...ofFile.flatMap((one) => lines(one, width, paint)), ''].join(
      '\n',
    )
  })
  return [title, '', ...blocks, summary(told, paint)].join('\n')
}
