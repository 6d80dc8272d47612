/**
 * What a batch does that not everybody may: judged here, on the document on which it is put, whatever the browser offered.
 * Waivers are the only such thing. They go along when what they stand on is removed; that is an edit of the design.
 */
import type { Document } from '@/lib/document/document'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import type { Actor } from '@/lib/server/rights'
import { type Step, type StepRefusal, stepId } from '@/lib/steps/step'

interface Forbidden extends Omit<StepRefusal, 'code'> {
  code: 'forbidden'
}

export type MayWrite = (document: Document, steps: readonly Step[]) => Forbidden | null

export const anything: MayWrite = () => null

const recordOf = (document: Document, step: Step): AnyRecord | undefined =>
  'record' in step ? step.record : document.records.get(step.id)

export const mayWrite = ({ rights }: Pick<Actor, 'rights'>): MayWrite => {
  if (rights.has('waivers.write')) return anything
  return (document, steps) => {
    const removed = new Set<string | null>(
      steps.filter(({ type }) => type === 'remove').map(stepId),
    )
    for (const step of steps) {
      const record = recordOf(document, step)
      if (record?.kind !== 'waiver') continue
      if (step.type === 'remove' && removed.has(record.parent)) continue
      const message =
        'You may change the design, but not answer for findings. Fix the finding, or ask somebody who may waive it.'
      return { code: 'forbidden', subject: record.id, message }
    }
    return null
  }
}
