/** The account of an import as people read it: totals, then every statement that is not simply modelled. */
import { count, cut, place, table } from '@/lib/cli/report/text'
import type { Paint, Style } from '@/lib/cli/terminal'
import type { Document } from '@/lib/document/document'
import { kindOf } from '@/lib/kinds/registry'
import { type AccountEntry, type Outcome, totals } from '@/lib/sql/account'

const WORDS: Readonly<Record<Outcome, { title: string; meaning: string; style: Style }>> = {
  modelled: { title: 'modelled', meaning: '', style: 'green' },
  verbatim: { title: 'kept verbatim', meaning: 'printed again as they stand', style: 'cyan' },
  skipped: { title: 'skipped', meaning: 'not about the schema', style: 'dim' },
  rejected: { title: 'rejected', meaning: 'not in the model: see below', style: 'red' },
}
const ORDER: readonly Outcome[] = ['modelled', 'verbatim', 'skipped', 'rejected']
const SKIPPED_SHOWN = 5
const STATEMENT_WIDTH = 48

/** How many objects of each kind there are, in the order of the kinds. */
export function objectsByKind(document: Document): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { kind } of document.records.values()) {
    if (kindOf(kind).scope === 'model') counts[kind] = (counts[kind] ?? 0) + 1
  }
  return Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)))
}

function objectLine(document: Document): string {
  const parts = Object.entries(objectsByKind(document)).map(
    ([kind, n]) => `${n.toLocaleString('en')} ${kind.replaceAll('-', ' ')}`,
  )
  return `Objects: ${parts.join(', ')}`
}

function totalLines(account: readonly AccountEntry[], paint: Paint): string[] {
  const sums = totals(account)
  const rows = ORDER.map((outcome) => {
    const { title, meaning } = WORDS[outcome]
    return ['', title, sums[outcome].toLocaleString('en'), sums[outcome] > 0 ? meaning : '']
  })
  return table(rows, new Set([2])).map((line, i) => {
    const outcome = ORDER[i] ?? 'modelled'
    return sums[outcome] > 0 ? paint(WORDS[outcome].style, line) : line
  })
}

/** Of statements skipped for one reason a few tell enough. */
function listed(account: readonly AccountEntry[], all: boolean) {
  const seen = new Map<string, number>()
  const left = new Map<string, number>()
  const entries = account.filter(({ outcome, reason, needsRun }) => {
    if (outcome === 'modelled') return false
    if (outcome !== 'skipped' || needsRun || all) return true
    const key = reason ?? ''
    const n = (seen.get(key) ?? 0) + 1
    seen.set(key, n)
    if (n <= SKIPPED_SHOWN) return true
    left.set(key, (left.get(key) ?? 0) + 1)
    return false
  })
  return { entries, left }
}

function notModelled(account: readonly AccountEntry[], many: boolean, all: boolean): string[] {
  const { entries, left } = listed(account, all)
  if (entries.length === 0) return []
  const rows = entries.map(({ file, line, outcome, text, reason }) => [
    '',
    place(file, line, many),
    outcome,
    cut(text, STATEMENT_WIDTH),
    reason ?? '',
  ])
  const more = [...left].map(
    ([reason, n]) => `  … and ${count(n, 'more', 'more')} skipped: ${reason} (--all lists them)`,
  )
  const head = ['', many ? 'place' : 'line', 'outcome', 'statement', 'reason']
  return ['', 'Not modelled', ...table([head, ...rows], many ? new Set() : new Set([1])), ...more]
}

function remarks(account: readonly AccountEntry[], many: boolean): string[] {
  const rows = account.flatMap(({ file, line, remarks: own }) =>
    own.map((remark) => ['', place(file, line, many), remark]),
  )
  return rows.length === 0 ? [] : ['', 'Remarks', ...table(rows, many ? new Set() : new Set([1]))]
}

export function accountReport(
  title: string,
  account: readonly AccountEntry[],
  document: Document,
  options: { paint: Paint; many: boolean; all: boolean },
): string {
  const { paint, many, all } = options
  return [
    paint('bold', `${title}: ${count(account.length, 'statement')}`),
    ...totalLines(account, paint),
    objectLine(document),
    ...notModelled(account, many, all),
    ...remarks(account, many),
  ].join('\n')
}
