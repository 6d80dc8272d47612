'use client'

import { Crosshair, Wrench } from 'lucide-react'
import { Button } from '@/components/ui/button'
import type { ShownFinding } from '@/lib/client/lint/known-findings'
import { ruleKey } from '@/lib/lint/finding'
import { ruleOf } from '@/lib/lint/registry'
import { PlanView } from './plan-view'
import { SeverityIcon } from './severity'
import { useFixing } from './use-fixing'
import { usePlan } from './use-plan'

interface ProblemDetailsProps {
  shown: ShownFinding
  /** How many findings of the rule, or of the topic of it, can be fixed. */
  fixable: number
  onGo(): void
  onFixAll(): void
}

/** Everything about one finding: what and why, who asks for it, what its fix changes. */
export function ProblemDetails({ shown, fixable, onGo, onFixAll }: ProblemDetailsProps) {
  const { finding, waived } = shown
  const { mayFix, fixOne } = useFixing()
  const rule = ruleOf(finding.rule)
  const canFix = finding.fix !== null && mayFix && !waived
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
      <div className="flex flex-wrap gap-1.5">
        {canFix && (
          <Button size="tiny" look="primary" onClick={() => void fixOne(finding)}>
            <Wrench aria-hidden="true" size={13} />
            {finding.fix?.title}
          </Button>
        )}
        {mayFix && fixable > 1 && (
          <Button size="tiny" onClick={onFixAll}>
            Fix all {fixable.toLocaleString('en')} of this rule …
          </Button>
        )}
        {finding.object !== null && (
          <Button size="tiny" title={finding.subject} onClick={onGo}>
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
      {canFix && (
        <div>
          <h4 className="mb-1 text-xs font-medium text-quiet">What the fix changes</h4>
          <PlanView planned={planned} />
        </div>
      )}
      <p className="font-mono text-xs text-quiet">{ruleKey(finding.rule, finding.topic)}</p>
    </section>
  )
}

export function ActualAndExpected({ shown: { finding } }: { shown: ShownFinding }) {
  const { actual, expected } = finding
  if (actual === null && expected === null) return null
  return (
    <dl className="grid grid-cols-[max-content_1fr] gap-x-3 gap-y-0.5 text-xs">
      {actual !== null && (
        <>
          <dt className="text-quiet">Is</dt>
          <dd className="font-mono break-words text-danger">{actual}</dd>
        </>
      )}
      {expected !== null && (
        <>
          <dt className="text-quiet">Expected</dt>
          <dd className="font-mono break-words text-added">{expected}</dd>
        </>
      )}
    </dl>
  )
}
