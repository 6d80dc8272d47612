'use client'

import { Crosshair, Wrench } from 'lucide-react'
import { Button } from '@/components/ui/button'
import type { ShownFinding } from '@/lib/client/lint/known-findings'
import { ruleKey } from '@/lib/lint/finding'
import { ruleOf } from '@/lib/lint/registry'
import { ActualAndExpected, Clauses, WaiveButton, WaivedNote } from './finding-parts'
import { PlanView } from './plan-view'
import { SeverityIcon } from './severity'
import { usePlan } from './use-plan'
import { useProblems } from './use-problems'

interface ProblemDetailsProps {
  shown: ShownFinding
  /** How many findings of the rule, or of the topic of it, can be fixed. */
  fixable: number
}

/** Everything about one finding: what and why, who asks for it, what its fix changes. */
export function ProblemDetails({ shown, fixable }: ProblemDetailsProps) {
  const { finding } = shown
  const problems = useProblems()
  const rule = ruleOf(finding.rule)
  const canFix = problems.canFix(shown)
  const planned = usePlan(canFix ? { what: 'finding', key: finding.key } : null)
  const topic = finding.topic === null ? undefined : rule?.topics?.[finding.topic]
  return (
    <section aria-label="About the problem" className="space-y-3 p-3">
      <div className="flex items-start gap-2">
        <SeverityIcon severity={finding.severity} className="mt-0.5" size={16} />
        <div className="min-w-0 space-y-0.5">
          <h3 className="font-medium">{rule?.title ?? finding.rule}</h3>
          {topic && <p className="text-xs text-quiet">{topic}</p>}
        </div>
      </div>
      <p className="break-words">{finding.message}</p>
      <ActualAndExpected shown={shown} />
      <WaivedNote shown={shown} />
      <div className="flex flex-wrap gap-1.5">
        {canFix && (
          <Button size="tiny" look="primary" onClick={() => problems.fix(shown)}>
            <Wrench aria-hidden="true" size={13} />
            Fix
          </Button>
        )}
        {problems.may.edit && fixable > 1 && (
          <Button size="tiny" onClick={() => problems.askToFixRule(shown)}>
            Fix all {fixable.toLocaleString('en')} of this rule …
          </Button>
        )}
        <WaiveButton shown={shown} />
        {finding.object !== null && (
          <Button size="tiny" title={finding.subject} onClick={() => problems.go(shown)}>
            <Crosshair aria-hidden="true" size={13} />
            Show it
          </Button>
        )}
      </div>
      {rule && (
        <div>
          <h4 className="text-xs font-medium text-quiet">Why it matters</h4>
          <p className="mt-0.5">{rule.why}</p>
        </div>
      )}
      <Clauses shown={shown} />
      {canFix && (
        <div>
          <h4 className="mb-1 text-xs font-medium text-quiet">
            What the fix changes: {finding.fix?.title}
          </h4>
          <PlanView planned={planned} />
        </div>
      )}
      <p className="font-mono text-xs text-quiet">{ruleKey(finding.rule, finding.topic)}</p>
    </section>
  )
}
