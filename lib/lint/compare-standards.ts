/** What would be different for a design if another standard judged it. */
import type { Document } from '@/lib/document/document'
import type { Profile } from '@/lib/standards/schema'
import type { Finding } from './finding'
import { Linter } from './linter'
import type { LiveFinding } from './make-finding'
import { RULES, ruleOf } from './registry'
import { makeStandard } from './standard'

const SHOWN = 100

export interface SeverityCounts {
  error: number
  warning: number
  info: number
}

export interface RuleDifference {
  readonly rule: string
  readonly title: string
  readonly before: number
  readonly after: number
}

export type Told = Pick<Finding, 'key' | 'rule' | 'severity' | 'subject' | 'message'>

export interface StandardComparison {
  readonly before: SeverityCounts
  readonly after: SeverityCounts
  /** Rules of which the number of findings differs, the largest difference first. */
  readonly rules: readonly RuleDifference[]
  /** The first of those findings that were none before, or weighed less. */
  readonly came: readonly Told[]
  readonly cameInAll: number
  readonly goneInAll: number
  /** Of all findings afterwards: how many have a fix, how many of these need no decision, and what they would touch. */
  readonly fixable: number
  readonly safe: number
  readonly touched: number
}

const findingsOf = (document: Document, profile: Profile, today: string): LiveFinding[] =>
  Linter.of(makeStandard(profile, RULES), document, today).all()

function counts(findings: readonly Finding[]): SeverityCounts {
  const found: SeverityCounts = { error: 0, warning: 0, info: 0 }
  for (const { severity } of findings) found[severity]++
  return found
}

function byRule(findings: readonly Finding[]): Map<string, number> {
  const found = new Map<string, number>()
  for (const { rule } of findings) found.set(rule, (found.get(rule) ?? 0) + 1)
  return found
}

function differences(before: readonly Finding[], after: readonly Finding[]): RuleDifference[] {
  const [old, now] = [byRule(before), byRule(after)]
  return [...new Set([...old.keys(), ...now.keys()])]
    .map((rule) => ({
      rule,
      title: ruleOf(rule)?.title ?? rule,
      before: old.get(rule) ?? 0,
      after: now.get(rule) ?? 0,
    }))
    .filter((one) => one.before !== one.after)
    .sort(
      (a, b) =>
        Math.abs(b.after - b.before) - Math.abs(a.after - a.before) || (a.rule < b.rule ? -1 : 1),
    )
}

const tell = ({ key, rule, severity, subject, message }: Finding): Told => ({
  key,
  rule,
  severity,
  subject,
  message,
})

const WEIGHT = { error: 0, warning: 1, info: 2 } as const

export function compareStandards(
  document: Document,
  before: Profile,
  after: Profile,
  today: string,
): StandardComparison {
  const [old, now] = [findingsOf(document, before, today), findingsOf(document, after, today)]
  const weights = new Map(old.map(({ key, severity }) => [key, WEIGHT[severity]]))
  const keys = new Set(now.map(({ key }) => key))
  const came = now.filter(({ key, severity }) => (weights.get(key) ?? 9) > WEIGHT[severity])
  const fixable = now.filter(({ fix }) => fix !== null)
  return {
    before: counts(old),
    after: counts(now),
    rules: differences(old, now),
    came: came
      .sort((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity])
      .slice(0, SHOWN)
      .map(tell),
    cameInAll: came.length,
    goneInAll: old.filter(({ key }) => !keys.has(key)).length,
    fixable: fixable.length,
    safe: fixable.filter(({ fix }) => fix?.safe).length,
    touched: new Set(fixable.map(({ object }) => object)).size,
  }
}
