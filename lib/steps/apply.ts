/** Steps put on a document: all of them or, when one is refused, none. The document given is never changed. */
import type { Document } from '@/lib/document/document'
import { fail, ok, type Result } from '@/lib/result'
import { Draft } from './draft'
import type { Step, StepRefusal } from './step'

export function applyAll(
  document: Document,
  steps: readonly Step[],
): Result<Document, StepRefusal> {
  if (steps.length === 0) return ok(document)
  const draft = new Draft(document)
  for (const step of steps) {
    const refusal = draft.apply(step)
    if (refusal) return fail(refusal)
  }
  const result = draft.finish()
  return 'records' in result ? ok(result) : fail(result)
}

export const apply = (document: Document, step: Step): Result<Document, StepRefusal> =>
  applyAll(document, [step])
