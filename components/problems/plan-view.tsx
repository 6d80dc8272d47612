'use client'

import { useMemo } from 'react'
import { SaidSteps } from '@/components/history/said-steps'
import { saySteps } from '@/components/history/say-steps'
import { LineDifference } from '@/components/ui/line-difference'
import { useStudioContext } from '@/lib/client/studio/provider'
import type { FixPlan } from '@/lib/client/worker/jobs/lint-jobs'
import type { Document } from '@/lib/document/document'
import { kindOf } from '@/lib/kinds/registry'
import { MigrationView } from './migration-view'
import type { Planned } from './use-plan'

const MOST_REFUSED = 20

/** Where things stand in diagrams is no part of what a fix is about. */
function modelSteps({ steps }: FixPlan, document: Document) {
  return steps.filter((step) => {
    const record = 'record' in step ? step.record : document.records.get(step.id)
    return record === undefined || kindOf(record.kind).scope !== 'layout'
  })
}

/** What fixing changes: the objects, and their SQL before and after. */
export function PlanView({ planned }: { planned: Planned }) {
  if (planned.state === 'none') return null
  if (planned.state === 'working') return <p className="text-quiet">Working out the fix …</p>
  if (planned.state === 'failed') return <p className="text-danger">{planned.why}</p>
  return <Plan plan={planned.plan} />
}

function Plan({ plan }: { plan: FixPlan }) {
  const { session, ui } = useStudioContext()
  const said = useMemo(() => {
    const { document } = session.store.getState()
    return saySteps(modelSteps(plan, document), document)
  }, [plan, session])
  return (
    <div className="space-y-3">
      <Refused plan={plan} />
      {said.length > 0 && (
        <SaidSteps said={said} onPick={(subject) => ui.getState().select([subject])} />
      )}
      {plan.sql && plan.sql.lines.length > 0 && (
        <div className="space-y-1">
          <p className="text-xs font-medium text-quiet">SQL of the objects, before and after</p>
          <LineDifference label="SQL before and after" lines={plan.sql.lines} />
          {plan.sql.more > 0 && (
            <p className="text-xs text-quiet">
              {plan.sql.more.toLocaleString('en')} more objects are not shown.
            </p>
          )}
        </div>
      )}
      {plan.migration && plan.steps.length > 0 && <MigrationView migration={plan.migration} />}
      {!plan.migration && plan.steps.length > 0 && (
        <p className="text-xs text-quiet">
          Of a design of this size the migration is planned by “lintel migrate”.
        </p>
      )}
    </div>
  )
}

function Refused({ plan: { refused, fixed } }: { plan: FixPlan }) {
  if (refused.length === 0) {
    return fixed.length === 0 ? <p className="text-quiet">There is nothing left to fix.</p> : null
  }
  return (
    <div className="rounded-control bg-warning-soft px-2.5 py-2 text-xs">
      <p className="font-medium text-warning">
        {refused.length === 1
          ? 'One cannot be fixed this way:'
          : `${refused.length.toLocaleString('en')} cannot be fixed this way:`}
      </p>
      <ul className="mt-1 space-y-1">
        {refused.slice(0, MOST_REFUSED).map(({ finding, why }) => (
          <li key={finding.key}>
            <span className="font-medium">{finding.subject}</span>: {why}
          </li>
        ))}
      </ul>
      {refused.length > MOST_REFUSED && (
        <p className="mt-1">and {(refused.length - MOST_REFUSED).toLocaleString('en')} more</p>
      )}
    </div>
  )
}
