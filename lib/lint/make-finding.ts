/** A rule's report becomes a finding. */
import type { AnyRecord } from '@/lib/kinds/kind-map'
import { kindOf } from '@/lib/kinds/registry'
import { type Finding, ruleKey } from './finding'
import type { Fix } from './fix'
import type { Look } from './look'
import type { Report } from './rule'
import type { ActiveRule } from './standard'

/** A finding in the process in which it was made: its fix can be run. */
export interface LiveFinding extends Finding {
  readonly remedy: Fix | null
}

/** Without what cannot leave it. */
export const plainFinding = ({ remedy: _, ...finding }: LiveFinding): Finding => finding

const subjectOf = (look: Look, at: AnyRecord | null) => {
  if (!at) return 'the database'
  return 'name' in at ? look.name(at) : kindOf(at.kind).label.toLowerCase()
}

/** Null: the standard does not mind. */
export function makeFinding(
  { rule, severityOf }: ActiveRule,
  look: Look,
  at: AnyRecord | null,
  report: Report,
): LiveFinding | null {
  const topic = report.topic ?? null
  const severity = severityOf(topic)
  if (severity === 'off') return null
  const fix = report.fix ?? null
  return {
    code: rule.id,
    rule: rule.id,
    topic,
    severity,
    subject: subjectOf(look, at),
    message: report.message,
    object: at?.id ?? null,
    attribute: report.attribute ?? null,
    actual: report.actual ?? null,
    expected: report.expected ?? null,
    fix: fix && { title: fix.title, safe: fix.safe },
    key: `${ruleKey(rule.id, topic)}@${at?.id ?? ''}/${report.detail ?? ''}`,
    remedy: fix,
  }
}
