import type { Document } from '@/lib/document/document'
import { indexOf } from '@/lib/document/document-index'
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import { kindOf } from '@/lib/kinds/registry'
import { ok } from '@/lib/result'
import { removeStep, setStep } from '@/lib/steps/make'
import type { Step } from '@/lib/steps/step'
import { type Outcome, refuse } from './command'
import { type Dependant, dependantsOf, followsAlong, without } from './dependants'

const SHOWN = 5

class Removal {
  readonly gone = new Set<Id>()
  readonly changed = new Map<Id, AnyRecord>()

  constructor(private readonly document: Document) {}

  take(id: Id): void {
    this.gone.add(id)
    for (const record of indexOf(this.document).below(id)) this.gone.add(record.id)
  }

  /** Those that must be dealt with; what only follows along is taken until nothing more does. */
  settle(cascade: boolean): Dependant[] {
    for (;;) {
      const found = dependantsOf(this.document, this.gone)
      const blocking = found.filter((one) => !followsAlong(one))
      const size = this.gone.size
      for (const one of found) if (followsAlong(one)) this.take(one.record.id)
      if (cascade) for (const one of blocking) this.break(one)
      else if (blocking.length > 0) return blocking
      if (this.gone.size === size) return []
    }
  }

  private break(one: Dependant): void {
    const rest = without(one)
    if (rest) this.changed.set(rest.id, rest)
    else this.take(one.record.id)
  }

  steps(): Step[] {
    const steps: Step[] = []
    for (const [id, next] of this.changed) {
      const record = this.document.records.get(id)
      const step = record && !this.gone.has(id) ? setStep(record, next) : null
      if (step) steps.push(step)
    }
    for (const id of [...this.gone].reverse()) {
      const record = this.document.records.get(id)
      if (record) steps.push(removeStep(record))
    }
    return steps
  }
}

export function remove(document: Document, id: Id, cascade: boolean): Outcome {
  const index = indexOf(document)
  const record = index.get(id)
  if (!record) return refuse('object-missing', id, `There is no object ${id}. Reload the project.`)
  const removal = new Removal(document)
  removal.take(id)
  const blocking = removal.settle(cascade)
  if (blocking.length === 0) return ok(removal.steps())
  const names = blocking
    .slice(0, SHOWN)
    .map(
      (one) => `${kindOf(one.record.kind).label.toLowerCase()} ${index.qualifiedName(one.record)}`,
    )
  const more = blocking.length > SHOWN ? ` and ${blocking.length - SHOWN} more` : ''
  const subject = index.qualifiedName(record)
  return refuse(
    'would-break',
    subject,
    `${subject} is needed by ${names.join(', ')}${more}. Change those first, or remove them with it.`,
  )
}
