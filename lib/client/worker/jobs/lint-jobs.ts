/** Findings of the design as it is, and what fixes them. */
import type { LintAnswer, LintTerms } from '@/lib/client/worker/lint-desk'
import { LintDesk } from '@/lib/client/worker/lint-desk'
import type { Document } from '@/lib/document/document'
import { indexOf } from '@/lib/document/document-index'
import type { Id } from '@/lib/kinds/common'
import { type Finding, ruleKey } from '@/lib/lint/finding'
import { type FixedFinding, fixMany, type RefusedFix } from '@/lib/lint/fix-many'
import { isExpired, waiverOf } from '@/lib/lint/waivers'
import { wholeObjects } from '@/lib/sql/edit/hidden'
import { loadParser } from '@/lib/sql/parse'
import { printDdl } from '@/lib/sql/print/print'
import { type Step, stepId } from '@/lib/steps/step'
import { type DiffLine, lineDiff } from '@/lib/text/line-diff'
import { mirroredDocument, takeMirrorChanges } from './mirror'

/** Which findings are to be fixed: one, all of a rule or of a topic of it, all whose fix needs no decision. */
export type FixWish =
  | { readonly what: 'finding'; readonly key: string }
  | { readonly what: 'rule'; readonly rule: string }
  | { readonly what: 'safe' }

export interface FixPlan {
  readonly steps: readonly Step[]
  readonly fixed: readonly FixedFinding[]
  readonly refused: readonly RefusedFix[]
  /** What becomes of the SQL of the objects concerned; null when it was not asked for. */
  readonly sql: SqlDifference | null
}

export interface SqlDifference {
  readonly lines: readonly DiffLine[]
  /** Objects concerned that are left out, where there are too many. */
  readonly more: number
}

/** So long other jobs may have to wait for a look. */
const BUDGET_MS = 100
const MOST_OBJECTS = 120

const desk = new LintDesk({ document: mirroredDocument, takeChanges: takeMirrorChanges }, () =>
  performance.now(),
)

function isWaived(document: Document, finding: Finding, today: string): boolean {
  const waiver = waiverOf(indexOf(document), finding, today)
  return waiver !== null && !isExpired(waiver, today)
}

function isMeant(wish: FixWish, finding: Finding): boolean {
  if (wish.what === 'finding') return finding.key === wish.key
  if (wish.what === 'safe') return finding.fix?.safe === true
  return finding.rule === wish.rule || ruleKey(finding.rule, finding.topic) === wish.rule
}

function sqlDifference(before: Document, after: Document, steps: readonly Step[]): SqlDifference {
  const ids = [...new Set(steps.map(stepId))]
  const objects = [...new Set([...wholeObjects(before, ids), ...wholeObjects(after, ids)])]
  const only = new Set<Id>(objects.slice(0, MOST_OBJECTS))
  const [then, now] = [before, after].map((document) => printDdl(document, { only }).sql)
  return { lines: lineDiff(then ?? '', now ?? ''), more: objects.length - only.size }
}

export const lintJobs = {
  /** What is found since this was asked last. */
  async lint(terms: LintTerms): Promise<LintAnswer> {
    await loadParser()
    return desk.look(terms, BUDGET_MS)
  },

  /** The fixes of these findings as one edit of the design as it is. Waived findings are left as they are. */
  async fixes(terms: LintTerms, wish: FixWish, withSql: boolean): Promise<FixPlan> {
    await loadParser()
    const linter = desk.upToDate(terms)
    const before = mirroredDocument()
    const isWanted = (finding: Finding) =>
      isMeant(wish, finding) && (wish.what === 'finding' || !isWaived(before, finding, terms.today))
    const { steps, document, fixed, refused } = fixMany(linter, before, isWanted)
    const sql = withSql ? sqlDifference(before, document, steps) : null
    return { steps, fixed, refused, sql }
  },
}
