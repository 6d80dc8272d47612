'use client'

import { useMemo } from 'react'
import { runFixes } from '@/lib/client/lint/run-fixes'
import { type StudioContext, useStudioContext } from '@/lib/client/studio/provider'
import type { FixPlan, FixWish } from '@/lib/client/worker/jobs/lint-jobs'
import type { Finding } from '@/lib/lint/finding'

const counted = (count: number) => `${count.toLocaleString('en')} ${count === 1 ? 'fix' : 'fixes'}`

/** As the history has it. */
function labelOf({ fixed, refused }: FixPlan): string {
  const [first] = fixed.length > 0 ? fixed : refused
  return fixed.length === 1 ? `Fix: ${first?.title}` : `Fix: ${counted(fixed.length)}`
}

/** What became of it, for the lower edge. */
function sayFixed({ fixed, refused }: FixPlan): string {
  const [one] = fixed
  const [first] = refused
  if (!one) return first ? `Not fixed: ${first.why}` : 'There was nothing left to fix.'
  const done = fixed.length === 1 ? `Fixed: ${one.title}.` : `${counted(fixed.length)} made.`
  if (!first) return `${done} Undo takes it back.`
  return refused.length === 1
    ? `${done} One was refused: ${first.why}`
    : `${done} ${refused.length} were refused, the first because: ${first.why}`
}

async function fix(context: StudioContext, wish: FixWish): Promise<boolean> {
  const result = await runFixes(context, wish, labelOf)
  const remark = result.ok ? sayFixed(result.value) : result.error
  context.ui.getState().set({ remark })
  return result.ok && result.value.fixed.length > 0
}

const whole = async (context: StudioContext, wish: FixWish) => {
  try {
    return await fix(context, wish)
  } catch (error) {
    const why = error instanceof Error ? error.message : 'Try again.'
    context.ui.getState().set({ remark: `The fix could not be worked out. ${why}` })
    return false
  }
}

/** Fixing from wherever a finding is shown. An earlier version cannot be fixed. */
export function useFixing() {
  const context = useStudioContext()
  const readOnly = context.session !== context.live
  return useMemo(
    () => ({
      mayFix: !readOnly,
      fixOne: ({ key }: Finding) => whole(context, { what: 'finding', key }),
      fixAll: (wish: FixWish) => whole(context, wish),
    }),
    [context, readOnly],
  )
}
