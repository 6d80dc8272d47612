/** What somebody did, done again on the document as it is now: the values that they wanted, whatever stands there today. */
import { attributeValue, sameValue } from '@/lib/document/attributes'
import type { Document } from '@/lib/document/document'
import { parseRecord } from '@/lib/document/record-schema'
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import { applyAll } from '@/lib/steps/apply'
import { addStep, jsonOf, moveStep, removeStep, setStep } from '@/lib/steps/make'
import { type Changes, type Step, type StepOf, stepId } from '@/lib/steps/step'

/** Null where it cannot be done; no steps where it is so already. */
export function refit(document: Document, steps: readonly Step[]): Step[] | null {
  const now = new Map<Id, AnyRecord | null>()
  const current = (id: Id) => {
    const changed = now.get(id)
    return changed === undefined ? document.records.get(id) : (changed ?? undefined)
  }
  const done: Step[] = []
  for (const step of steps) {
    const id = stepId(step)
    const again = doAgain(step, current(id))
    if (!again) return null
    now.set(id, again.record)
    done.push(...again.steps)
  }
  return applyAll(document, done).ok ? done : null
}

interface Again {
  steps: Step[]
  record: AnyRecord | null
}

function doAgain(step: Step, known: AnyRecord | undefined): Again | null {
  if (step.type === 'add') return known ? make(known, step.record) : added(step.record)
  if (step.type === 'remove') return { steps: known ? [removeStep(known)] : [], record: null }
  if (!known) return null
  return step.type === 'set' ? set(step, known) : make(known, { ...known, ...step.to })
}

const added = (record: AnyRecord): Again => ({ steps: [addStep(record)], record })

function make(known: AnyRecord, record: AnyRecord): Again | null {
  if (known.kind !== record.kind) return null
  const { parent, rank } = record
  const moved = known.parent !== parent || known.rank !== rank
  const changed = setStep(known, record)
  return {
    steps: [...(changed ? [changed] : []), ...(moved ? [moveStep(known, { parent, rank })] : [])],
    record,
  }
}

function set(step: StepOf<'set'>, known: AnyRecord): Again | null {
  const changes: Changes = {}
  const values: Record<string, unknown> = { ...known }
  for (const [name, { to }] of Object.entries(step.changes)) {
    const from = attributeValue(known, name)
    if (from === undefined) return null
    if (!sameValue(from, to)) changes[name] = { from: jsonOf(from), to }
    values[name] = to
  }
  const parsed = parseRecord(values)
  if (!parsed.ok) return null
  const steps: Step[] = Object.keys(changes).length === 0 ? [] : [{ ...step, changes }]
  return { steps, record: parsed.value }
}
