/** Edits made on the canvas: one batch each; what is refused is said, and given back for the field concerned. */

import type { StudioContext } from '@/lib/client/studio/provider'
import type { CommitOptions } from '@/lib/client/studio/session'
import type { Command, Refusal } from '@/lib/commands/command'
import { Work } from '@/lib/commands/drawing/work'

function told({ ui }: StudioContext, refusal: Refusal): Refusal {
  ui.getState().set({ remark: refusal.message })
  return refusal
}

/** Several changes as one edit. */
export function commitWork(
  context: StudioContext,
  label: string,
  make: (work: Work) => void,
  options?: CommitOptions,
): Refusal | null {
  const { session } = context
  const work = new Work(session.store.getState().document)
  make(work)
  const outcome = work.outcome()
  if (!outcome.ok) return told(context, outcome.error)
  const kept = session.commit(label, outcome.value, options)
  return kept.ok ? null : told(context, kept.error)
}

export function runCommand<I, In>(
  context: StudioContext,
  command: Command<I, In>,
  input: In,
  label?: string,
): Refusal | null {
  const result = context.session.run(command, input, label)
  return result.ok ? null : told(context, result.error)
}
