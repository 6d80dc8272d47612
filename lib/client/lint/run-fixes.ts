/** Fixes findings: the worker works out one edit, the session makes it. Nothing is committed that was made for another state. */
import type { StudioContext } from '@/lib/client/studio/provider'
import type { FixPlan, FixWish } from '@/lib/client/worker/jobs/lint-jobs'
import { fail, ok, type Result } from '@/lib/result'
import { termsOf } from './follow-lint'

type Given = Pick<StudioContext, 'session' | 'worker'>

/** So often somebody else may edit while a fix is worked out. */
const MOST_TRIES = 5
const LONGEST_LABEL = 200

/** What the fixes would change, with the SQL before and after. */
export async function planFixes({ session, worker }: Given, wish: FixWish): Promise<FixPlan> {
  const state = session.store.getState()
  return worker.jobs(state.document).fixes(termsOf(state), wish, true)
}

/** Makes the edit on the design as it is now. */
export async function runFixes(
  { session, worker }: Given,
  wish: FixWish,
  labelOf: (plan: FixPlan) => string,
): Promise<Result<FixPlan, string>> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const state = session.store.getState()
    const plan = await worker.jobs(state.document).fixes(termsOf(state), wish, false)
    if (session.store.getState().document !== state.document) continue
    if (plan.steps.length === 0) return ok(plan)
    const label = labelOf(plan).replace(/\s+/g, ' ').slice(0, LONGEST_LABEL)
    const kept = session.commit(label, plan.steps)
    return kept.ok ? ok(plan) : fail(kept.error.message)
  }
  return fail('The design changed again and again while the fix was worked out. Try once more.')
}
