/** Fixing, with what became of it told at the lower edge. */
import { runFixes } from '@/lib/client/lint/run-fixes'
import type { StudioContext } from '@/lib/client/studio/provider'
import type { FixPlan, FixWish } from '@/lib/client/worker/jobs/lint-jobs'

const counted = (count: number) => `${count.toLocaleString('en')} ${count === 1 ? 'fix' : 'fixes'}`

/** As the history has it. */
function labelOf({ fixed, refused }: FixPlan): string {
  const [first] = fixed.length > 0 ? fixed : refused
  return fixed.length === 1 ? `Fix: ${first?.title}` : `Fix: ${counted(fixed.length)}`
}

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

/** Whether something was fixed. */
export async function fixFindings(context: StudioContext, wish: FixWish): Promise<boolean> {
  const tell = (remark: string) => context.ui.getState().set({ remark })
  try {
    const result = await runFixes(context, wish, labelOf)
    tell(result.ok ? sayFixed(result.value) : result.error)
    return result.ok && result.value.fixed.length > 0
  } catch (error) {
    const why = error instanceof Error ? error.message : 'Try again.'
    tell(`The fix could not be worked out. ${why}`)
    return false
  }
}
