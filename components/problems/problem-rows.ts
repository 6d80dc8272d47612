/** The findings as rows of a list: filtered, put in groups, the most serious first. */
import type { KnownFindings, ShownFinding } from '@/lib/client/lint/known-findings'
import type { DocumentIndex } from '@/lib/document/document-index'
import type { Id } from '@/lib/kinds/common'
import type { Finding } from '@/lib/lint/finding'
import { ruleOf } from '@/lib/lint/registry'
import { byWeight, SEVERITIES, SEVERITY_LOOKS, type Severity } from './severity'
import type { ClausesFor } from './use-clauses'

export type Grouping = 'rule' | 'object' | 'severity' | 'clause'

export interface GroupRow {
  readonly type: 'group'
  readonly key: string
  readonly title: string
  readonly severity: Severity
  readonly count: number
  readonly open: boolean
}

export interface FindingRow {
  readonly type: 'finding'
  readonly key: string
  readonly group: string
  readonly shown: ShownFinding
}

export type ProblemRow = GroupRow | FindingRow

export interface ProblemsView {
  readonly grouping: Grouping
  readonly text: string
  readonly hidden: ReadonlySet<Severity | 'waived'>
  /** Null: everything. */
  readonly within: ReadonlySet<Id> | null
  /** Null: what breaks anything. */
  readonly requirement: { readonly id: string } | null
  readonly closed: ReadonlySet<string>
}

const NO_CLAUSE = 'What no clause asks for'
const DATABASE = 'The database'

const rank = (severity: Severity) => SEVERITIES.indexOf(severity)

function isWithin(index: DocumentIndex, id: Id | null, ids: ReadonlySet<Id>): boolean {
  for (let at = index.get(id); at; at = index.get(at.parent)) if (ids.has(at.id)) return true
  return false
}

function breaks(finding: Finding, id: string, clauses: ClausesFor): boolean {
  const cited = clauses(finding)
  return cited.length === 0 ? finding.rule === id : cited.some(({ clause }) => clause.id === id)
}

function filtered(
  all: readonly ShownFinding[],
  index: DocumentIndex,
  { text, hidden, within, requirement }: ProblemsView,
  clauses: ClausesFor,
): ShownFinding[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  return all.filter(({ finding, waived }) => {
    if (hidden.has(waived ? 'waived' : finding.severity)) return false
    if (within && !isWithin(index, finding.object, within)) return false
    if (requirement && !breaks(finding, requirement.id, clauses)) return false
    if (words.length === 0) return true
    const { message, subject, rule } = finding
    const said = `${message} ${subject} ${rule} ${ruleOf(rule)?.title ?? ''}`.toLowerCase()
    return words.every((word) => said.includes(word))
  })
}

const compare = (a: string, b: string) => a.localeCompare(b, 'en', { numeric: true })

function inList(a: ShownFinding, b: ShownFinding): number {
  return (
    byWeight(a, b) ||
    compare(a.finding.subject, b.finding.subject) ||
    compare(a.finding.key, b.finding.key)
  )
}

interface Heading {
  readonly title: string
  /** By what it is put in order. */
  readonly place: string
}

function headingsOf(
  { finding, unit }: ShownFinding,
  index: DocumentIndex,
  grouping: Grouping,
  clauses: ClausesFor,
): readonly Heading[] {
  const heading = (title: string, place = title): Heading => ({ title, place })
  if (grouping === 'rule') return [heading(ruleOf(finding.rule)?.title ?? finding.rule)]
  if (grouping === 'severity') return [heading(SEVERITY_LOOKS[finding.severity].many)]
  if (grouping === 'clause') {
    const cited = clauses(finding).map(({ citation, clause }) =>
      heading(`${clause.says} (${citation})`, citation),
    )
    return cited.length > 0 ? cited : [heading(NO_CLAUSE, '\uffff')]
  }
  const record = index.get(unit)
  return [heading(record ? index.qualifiedName(record) : DATABASE)]
}

interface Group extends Heading {
  readonly findings: ShownFinding[]
}

const worst = ({ findings }: Group): Severity =>
  findings.find(({ waived }) => !waived)?.finding.severity ?? 'info'

function inOrder(groups: Group[], grouping: Grouping): Group[] {
  const byPlace = (a: Group, b: Group) => compare(a.place, b.place) || compare(a.title, b.title)
  if (grouping === 'object' || grouping === 'clause') return groups.sort(byPlace)
  return groups.sort(
    (a, b) =>
      rank(worst(a)) - rank(worst(b)) || b.findings.length - a.findings.length || byPlace(a, b),
  )
}

export function problemRows(
  known: KnownFindings,
  index: DocumentIndex,
  view: ProblemsView,
  clauses: ClausesFor,
): readonly ProblemRow[] {
  const all = filtered([...known.sections.values()].flat(), index, view, clauses).sort(inList)
  const groups = new Map<string, Group>()
  for (const one of all) {
    for (const heading of headingsOf(one, index, view.grouping, clauses)) {
      const group = groups.get(heading.title)
      if (group) group.findings.push(one)
      else groups.set(heading.title, { ...heading, findings: [one] })
    }
  }
  return inOrder([...groups.values()], view.grouping).flatMap((group): ProblemRow[] => {
    const key = `${view.grouping} ${group.title}`
    const open = !view.closed.has(key)
    const head: GroupRow = {
      type: 'group',
      key,
      title: group.title,
      severity: worst(group),
      count: group.findings.length,
      open,
    }
    if (!open) return [head]
    const seen = new Map<string, number>()
    const rows = group.findings.map((shown): FindingRow => {
      const times = seen.get(shown.finding.key) ?? 0
      seen.set(shown.finding.key, times + 1)
      const own = times === 0 ? shown.finding.key : `${shown.finding.key} ${times}`
      return { type: 'finding', key: `${key} ${own}`, group: key, shown }
    })
    return [head, ...rows]
  })
}
