/** Steps without those that the unchanged text would make as well. */
import { sameValue } from '@/lib/document/attributes'
import { nameOf } from '@/lib/document/record-name'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import type { Changes, Step, StepOf } from '@/lib/steps/step'

function setWithout(step: StepOf<'set'>, noise: readonly Step[]): Step | null {
  const own = noise.find(
    (other): other is StepOf<'set'> => other.type === 'set' && other.id === step.id,
  )
  if (!own) return step
  const changes: Changes = {}
  for (const [name, change] of Object.entries(step.changes)) {
    if (!sameValue(own.changes[name]?.to, change.to)) changes[name] = change
  }
  return Object.keys(changes).length > 0 ? { ...step, changes } : null
}

/** New records get new ids each time: they are the same when they are called the same, or say the same, in one place. */
function isSameRecord(a: AnyRecord, b: AnyRecord): boolean {
  if (a.kind !== b.kind || a.parent !== b.parent || nameOf(a) !== nameOf(b)) return false
  return nameOf(a) !== null || sameValue({ ...a, id: b.id, rank: b.rank }, b)
}

function isSame(step: Step, other: Step): boolean {
  if (step.type === 'add' && other.type === 'add') return isSameRecord(step.record, other.record)
  if (step.type === 'move' && other.type === 'move')
    return step.id === other.id && sameValue(step.to, other.to)
  return step.type === 'remove' && other.type === 'remove' && step.record.id === other.record.id
}

export const withoutNoise = (steps: readonly Step[], noise: readonly Step[]): Step[] =>
  steps.flatMap((step) => {
    if (step.type === 'set') return setWithout(step, noise) ?? []
    return noise.some((other) => isSame(step, other)) ? [] : [step]
  })
