/**
 * A step made on one document, fitted to one on which `over` was applied meanwhile.
 * Null: there is nothing left to do. A conflict is never decided here; it goes to the person who made the step.
 */
import { sameValue } from '@/lib/document/attributes'
import type { Document } from '@/lib/document/document'
import { idsIn } from '@/lib/document/record-ids'
import { parseRecord } from '@/lib/document/record-schema'
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import { mentions } from './mentions'
import type { Over } from './over'
import { LayoutFit } from './rebase-layout'
import { type Changes, type Step, type StepOf, stepId } from './step'

export interface Conflict {
  type: 'conflict'
  code: 'removed' | 'still-used' | 'both-changed' | 'both-moved' | 'both-added'
  subject: Id
  message: string
}

export type Rebased = Step | Conflict | null

const conflict = (code: Conflict['code'], subject: Id, message: string): Conflict => ({
  type: 'conflict',
  code,
  subject,
  message,
})

function uses(record: AnyRecord, id: Id): boolean {
  return record.parent === id || idsIn(record).includes(id)
}

const dependsOn = (step: Step, id: Id): boolean => mentions(step).includes(id)

function overRemove(step: Step, over: StepOf<'remove'>): Rebased {
  const { id } = over.record
  if (stepId(step) === id) {
    if (step.type === 'remove') return null
    return conflict('removed', id, 'The object was removed meanwhile. Undo that, or leave it.')
  }
  if (!dependsOn(step, id)) return step
  return conflict(
    'removed',
    id,
    'Something that this needs was removed meanwhile. Undo that first.',
  )
}

function setOverSet(step: StepOf<'set'>, over: StepOf<'set'>): Rebased {
  const changes: Changes = {}
  for (const [name, change] of Object.entries(step.changes)) {
    const other = Object.hasOwn(over.changes, name) ? over.changes[name] : undefined
    if (!other) changes[name] = change
    else if (!sameValue(change.to, other.to)) {
      const message = `"${name}" was changed meanwhile to something else. Choose one of the two.`
      return conflict('both-changed', step.id, message)
    }
  }
  return Object.keys(changes).length === 0 ? null : { ...step, changes }
}

/** What is removed is removed as it is now, so that undoing it brings back the other change too. */
function removeOverSet(step: StepOf<'remove'>, over: StepOf<'set'>): Rebased {
  const values = Object.entries(over.changes).map(([name, { to }]) => [name, to])
  const record = parseRecord({ ...step.record, ...Object.fromEntries(values) })
  // What is no such record was never what it says to remove; applying it tells so.
  return record.ok ? { ...step, record: record.value } : step
}

function overSet(step: Step, over: StepOf<'set'>): Rebased {
  if (step.type === 'remove' && step.record.id !== over.id && dependsOn(over, step.record.id)) {
    return conflict(
      'still-used',
      step.record.id,
      'Something points at it meanwhile. Look at it first.',
    )
  }
  if (stepId(step) !== over.id) return step
  if (step.type === 'set') return setOverSet(step, over)
  return step.type === 'remove' ? removeOverSet(step, over) : step
}

function overMove(step: Step, over: StepOf<'move'>): Rebased {
  if (step.type === 'remove' && over.to.parent === step.record.id) {
    return conflict('still-used', step.record.id, 'Something was moved into it meanwhile.')
  }
  if (stepId(step) !== over.id) return step
  if (step.type === 'remove') return { ...step, record: { ...step.record, ...over.to } }
  if (step.type !== 'move') return step
  if (sameValue(step.to, over.to)) return null
  if (step.to.parent !== over.to.parent) {
    return conflict('both-moved', step.id, 'It was moved elsewhere meanwhile. Choose one place.')
  }
  return { ...step, from: over.to }
}

function overAdd(step: Step, over: StepOf<'add'>): Rebased {
  const { id } = over.record
  if (step.type === 'remove' && uses(over.record, step.record.id)) {
    return conflict(
      'still-used',
      step.record.id,
      'Something new needs it meanwhile. Look at it first.',
    )
  }
  if (step.type !== 'add' || step.record.id !== id) return step
  if (sameValue(step.record, over.record)) return null
  return conflict(
    'both-added',
    id,
    'Another object has this id meanwhile. Add it with an id of its own.',
  )
}

export function rebase(step: Step, over: Step): Rebased {
  if (over.type === 'add') return overAdd(step, over)
  if (over.type === 'remove') return overRemove(step, over)
  return over.type === 'set' ? overSet(step, over) : overMove(step, over)
}

export const isConflict = (rebased: Rebased): rebased is Conflict => rebased?.type === 'conflict'

function rebaseOverAll(step: Step, over: readonly Step[]): Rebased {
  let moved: Rebased = step
  for (const other of over) {
    if (moved === null || isConflict(moved)) return moved
    moved = rebase(moved, other)
  }
  return moved
}

/**
 * A whole batch over what others did: the first conflict ends it. `document` is the one that `over` led to; it tells
 * layout, where the later edit wins, from the model, where two edits of one thing are a conflict.
 */
export function rebaseAll(
  steps: readonly Step[],
  over: Over,
  document: Document,
): Step[] | Conflict {
  const layout = new LayoutFit(document, over, steps)
  const done: Step[] = []
  for (const step of steps) {
    if (layout.isLayout(step)) {
      done.push(...layout.fit(step))
      continue
    }
    const news = over.touching(step).filter((other) => !layout.isLayout(other))
    const moved = rebaseOverAll(step, news)
    if (isConflict(moved)) return moved
    if (moved) done.push(moved)
  }
  return [...done, ...layout.leftBehind()]
}
