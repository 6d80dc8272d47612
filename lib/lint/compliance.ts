/**
 * How well a design keeps its standard: each thing that is asked for, where it stands, and a score for each part of the paper.
 * What nobody can see in a design is told apart and never counted as kept.
 */
import type { Clause } from '@/lib/standards/clauses/clause'
import { citation, clausesFor, clausesOf, rulesKeeping } from '@/lib/standards/clauses/clauses'
import { type RuleSeverity, weightOf } from '@/lib/standards/rule-setting'
import type { Profile } from '@/lib/standards/schema'
import { AREAS } from './area'
import type { Finding } from './finding'
import { RULES, ruleOf } from './registry'

export type Standing =
  | 'kept'
  | 'waived'
  | 'broken'
  /** The standard of the project does not ask for it. */
  | 'off'
  /** Seen in migration files, not in a design. */
  | 'script'
  /** Seen to by generated files and by people. */
  | 'elsewhere'

export interface Requirement {
  readonly id: string
  readonly area: string
  readonly says: string
  /** Null: no paper says so. */
  readonly citation: string | null
  readonly severity: Clause['severity']
  readonly standing: Standing
  readonly open: number
  readonly waived: number
}

export interface AreaScore {
  readonly area: string
  readonly requirements: readonly Requirement[]
  readonly kept: number
  readonly judged: number
  /** Weighted percent; null where nothing is judged. */
  readonly score: number | null
}

export interface Compliance {
  readonly areas: readonly AreaScore[]
  readonly kept: number
  readonly judged: number
  readonly score: number | null
}

/** A finding, and whether somebody answers for it. */
export interface Judged {
  readonly finding: Pick<Finding, 'rule' | 'topic'>
  readonly waived: boolean
}

const WEIGHTS: Readonly<Record<Clause['severity'], number>> = { error: 4, warning: 2, info: 1 }
const BESIDES = 'What no clause asks for'

function severityOf({ rules }: Profile, key: string): RuleSeverity {
  const [id = '', topic] = key.split('#')
  const setting = rules[id]
  if (!setting) return 'off'
  if (topic !== undefined) return weightOf(setting, topic)
  const all = [setting.severity, ...Object.values(setting.topics)]
  return all.find((one) => one !== 'off') ?? 'off'
}

function standingOf(profile: Profile, keys: readonly string[], open: number, waived: number) {
  if (keys.length === 0) return 'elsewhere'
  const active = keys.filter((key) => severityOf(profile, key) !== 'off')
  if (active.length === 0) return 'off'
  if (open > 0) return 'broken'
  if (active.every((key) => ruleOf(key.split('#')[0] ?? '')?.form === 'script')) return 'script'
  return waived > 0 ? 'waived' : 'kept'
}

interface Tally {
  open: number
  waived: number
}

function count(into: Map<string, Tally>, id: string, waived: boolean): void {
  const tally = into.get(id) ?? { open: 0, waived: 0 }
  if (waived) tally.waived += 1
  else tally.open += 1
  into.set(id, tally)
}

/** Findings by clause, or by rule where no clause asks for it. */
function tallies(profile: Profile, findings: Iterable<Judged>) {
  const clauses = new Map<string, Tally>()
  const rules = new Map<string, Tally>()
  for (const { finding, waived } of findings) {
    const cited = clausesFor(profile, finding.rule, finding.topic)
    for (const { id } of cited) count(clauses, id, waived)
    if (cited.length === 0) count(rules, finding.rule, waived)
  }
  return { clauses, rules }
}

const NONE: Tally = { open: 0, waived: 0 }

function clauseRequirement(profile: Profile, clause: Clause, tally: Tally = NONE): Requirement {
  const { id, says, severity, section } = clause
  const { open, waived } = tally
  const standing = standingOf(profile, rulesKeeping(id), open, waived)
  const area = section.split(' > ')[0] ?? section
  return { id, area, says, citation: citation(clause), severity, standing, open, waived }
}

/** What the standard asks for besides its paper: good PostgreSQL practice, and what its owner added. */
function ruleRequirements(profile: Profile, found: ReadonlyMap<string, Tally>): Requirement[] {
  const cited = new Set(
    clausesOf(profile.base).flatMap(({ id }) =>
      rulesKeeping(id).map((key) => key.split('#')[0] ?? ''),
    ),
  )
  return RULES.flatMap((rule): Requirement[] => {
    const tally = found.get(rule.id) ?? NONE
    const severity = severityOf(profile, rule.id)
    if (severity === 'off' || (cited.has(rule.id) && tally === NONE)) return []
    const { open, waived } = tally
    const standing = standingOf(profile, [rule.id], open, waived)
    const area = profile.base === 'plain' ? AREAS[rule.area] : BESIDES
    return [
      {
        id: rule.id,
        area,
        says: `${rule.title}.`,
        citation: null,
        severity,
        standing,
        open,
        waived,
      },
    ]
  })
}

function score(requirements: readonly Requirement[]) {
  let [kept, judged, good, all] = [0, 0, 0, 0]
  for (const { standing, severity } of requirements) {
    if (standing !== 'kept' && standing !== 'waived' && standing !== 'broken') continue
    judged += 1
    all += WEIGHTS[severity]
    if (standing === 'broken') continue
    kept += 1
    good += WEIGHTS[severity]
  }
  // Rounded down: a hundred means that nothing is broken.
  return { kept, judged, score: judged === 0 ? null : Math.floor((100 * good) / all) }
}

export function complianceOf(profile: Profile, findings: Iterable<Judged>): Compliance {
  const found = tallies(profile, findings)
  const all = [
    ...clausesOf(profile.base).map((clause) =>
      clauseRequirement(profile, clause, found.clauses.get(clause.id)),
    ),
    ...ruleRequirements(profile, found.rules),
  ]
  const areas = new Map<string, Requirement[]>()
  for (const one of all) areas.set(one.area, [...(areas.get(one.area) ?? []), one])
  return {
    areas: [...areas].map(([area, requirements]) => ({
      area,
      requirements,
      ...score(requirements),
    })),
    ...score(all),
  }
}
