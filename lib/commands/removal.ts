/** What goes when objects go: what is in them, what only follows along, and what would break. */
import type { Document } from '@/lib/document/document'
import { indexOf } from '@/lib/document/document-index'
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import { removeStep, setStep } from '@/lib/steps/make'
import type { Step } from '@/lib/steps/step'
import { type Dependant, dependantsOf, followsAlong, without } from './dependants'

export class Removal {
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
