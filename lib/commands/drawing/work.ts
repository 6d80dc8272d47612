/** A command that does several things: each sees what those before it did, and the first refusal ends them all. */
import type { Document } from '@/lib/document/document'
import { type DocumentIndex, indexOf } from '@/lib/document/document-index'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import { ok } from '@/lib/result'
import { applyAll } from '@/lib/steps/apply'
import { addStep, setStep } from '@/lib/steps/make'
import type { Step } from '@/lib/steps/step'
import { type Outcome, type Refusal, refuse } from '../command'
import { nameRefusal } from '../naming'

export class Work {
  private readonly steps: Step[] = []
  private refused: Refusal | null = null

  constructor(private at: Document) {}

  get document(): Document {
    return this.at
  }

  get index(): DocumentIndex {
    return indexOf(this.at)
  }

  get failed(): boolean {
    return this.refused !== null
  }

  refuse(code: Refusal['code'], subject: string, message: string): void {
    this.refused ??= refuse(code, subject, message).error
  }

  take(outcome: Outcome): void {
    if (this.refused) return
    const applied = outcome.ok ? applyAll(this.at, outcome.value) : outcome
    if (!outcome.ok || !applied.ok) {
      this.refused = applied.ok ? null : applied.error
      return
    }
    this.at = applied.value
    this.steps.push(...outcome.value)
  }

  /** Parents before what is in them. */
  add(...records: AnyRecord[]): void {
    this.take(ok(records.map(addStep)))
    for (const record of records) this.check(record)
  }

  private check(record: AnyRecord): void {
    if (!this.refused) this.refused = nameRefusal(this.index, record)?.error ?? null
  }

  /** The record as it is now becomes as given. */
  put(next: AnyRecord): void {
    const now = this.index.get(next.id)
    const step = now ? setStep(now, next) : null
    if (step) this.take(ok([step]))
  }

  outcome(): Outcome {
    return this.refused ? { ok: false, error: this.refused } : ok(this.steps)
  }
}
