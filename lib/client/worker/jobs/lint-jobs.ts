/** Findings of the design as it is, and what fixes them. */
import type { LintAnswer, LintTerms } from '@/lib/client/worker/lint-desk'
import { LintDesk } from '@/lib/client/worker/lint-desk'
import type { Document } from '@/lib/document/document'
import { indexOf } from '@/lib/document/document-index'
import type { Id } from '@/lib/kinds/common'
import { type Finding, ruleKey } from '@/lib/lint/finding'
import { type FixedFinding, fixMany, type RefusedFix } from '@/lib/lint/fix-many'
import { isExpired, waiverOf } from '@/lib/lint/waivers'
import { type Hazard, hazardOf } from '@/lib/migration/hazards'
import { planMigration } from '@/lib/migration/plan'
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
  /** What a database that holds the design as it is must be told; null when it was not asked for, or would take long. */
  readonly migration: CausedMigration | null
}

export interface CausedMigration {
  readonly statements: readonly CausedStatement[]
  /** Statements that are left out, where there are too many. */
  readonly more: number
  /** Why there is no way that keeps the rows. */
  readonly refusals: readonly string[]
}

export interface CausedStatement {
  readonly sql: string
  readonly loses: string | null
  /** Only what a system in use would notice. */
  readonly hazard: Hazard | null
}

export interface SqlDifference {
  readonly lines: readonly DiffLine[]
  /** Objects concerned that are left out, where there are too many. */
  readonly more: number
}

/** So long other jobs may have to wait for a look. */
const BUDGET_MS = 100
const MOST_OBJECTS = 120
const MOST_STATEMENTS = 200
/** Planning looks at the whole design. With more records the findings would wait for it. */
const MOST_RECORDS = 6000

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

const isFelt = ({ lasts, mayFail }: Hazard) => lasts !== 'a moment' || mayFail

function migrationTo(before: Document, after: Document): CausedMigration {
  const { statements, refusals } = planMigration(before, after)
  return {
    statements: statements.slice(0, MOST_STATEMENTS).map(({ sql, loses, inUse }) => {
      const hazard = inUse ? hazardOf(sql) : null
      return { sql, loses, hazard: hazard && isFelt(hazard) ? hazard : null }
    }),
    more: Math.max(0, statements.length - MOST_STATEMENTS),
    refusals: refusals.map(({ object, reason, remedy }) => `${object}: ${reason} ${remedy}`),
  }
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
    const isQuick = before.records.size <= MOST_RECORDS
    const migration = withSql && isQuick ? migrationTo(before, document) : null
    return { steps, fixed, refused, sql, migration }
  },
}
