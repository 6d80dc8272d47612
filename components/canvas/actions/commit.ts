/** Edits made on the canvas: one batch each. What is refused is given back, for the field or for the lower edge. */

import type { StudioContext } from '@/lib/client/studio/provider'
import type { CommitOptions } from '@/lib/client/studio/session'
import type { Command, Refusal } from '@/lib/commands/command'
import { Work } from '@/lib/commands/drawing/work'
import type { GivenStandard } from '@/lib/standards/profiles'
import { givenStandard } from '@/lib/standards/project-standard'

/** Several changes as one edit. */
export function commitWork(
  { session }: StudioContext,
  label: string,
  make: (work: Work) => void,
  options?: CommitOptions,
): Refusal | null {
  const work = new Work(session.store.getState().document)
  make(work)
  const outcome = work.outcome()
  if (!outcome.ok) return outcome.error
  const kept = session.commit(label, outcome.value, options)
  return kept.ok ? null : kept.error
}

export function runCommand<I, In>(
  { session }: StudioContext,
  command: Command<I, In>,
  input: In,
  label?: string,
): Refusal | null {
  const result = session.run(command, input, label)
  return result.ok ? null : result.error
}

/** Where no field is concerned, a refusal is said at the lower edge. */
export function tell({ ui }: StudioContext, refusal: Refusal | null): boolean {
  if (refusal) ui.getState().set({ remark: refusal.message })
  return refusal === null
}

export const standardOf = ({ session }: StudioContext): GivenStandard =>
  givenStandard(session.store.getState().project)
