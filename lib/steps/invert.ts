import type { Step } from './step'

export function invert(step: Step): Step {
  if (step.type === 'add') return { type: 'remove', record: step.record }
  if (step.type === 'remove') return { type: 'add', record: step.record }
  if (step.type === 'move') return { ...step, from: step.to, to: step.from }
  const changes = Object.fromEntries(
    Object.entries(step.changes).map(([name, { from, to }]) => [name, { from: to, to: from }]),
  )
  return { ...step, changes }
}

/** Undoes a batch: the last step first. */
export const invertAll = (steps: readonly Step[]): Step[] => steps.map(invert).reverse()
