/** The records that must be there for a step to hold, besides the one that it is about. */
import { idsIn } from '@/lib/document/record-ids'
import type { Step } from './step'

/** Longer texts are no ids. */
const LONGEST_ID = 64

function stringsIn(value: unknown, found: string[]): void {
  if (typeof value === 'string') {
    if (value.length <= LONGEST_ID) found.push(value)
  } else if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) stringsIn(part, found)
  }
}

/**
 * Values of a set carry ids anywhere inside, and the step does not know the kind that would tell where. An id is long and
 * random, so any text that is one counts.
 */
export function mentions(step: Step): readonly string[] {
  if (step.type === 'remove') return []
  if (step.type === 'move') return step.to.parent === null ? [] : [step.to.parent]
  if (step.type === 'add') {
    const { parent } = step.record
    return parent === null ? idsIn(step.record) : [parent, ...idsIn(step.record)]
  }
  const found: string[] = []
  for (const { to } of Object.values(step.changes)) stringsIn(to, found)
  return found
}
