/**
 * Layout, and what is said of the design, never conflicts and never stands in the way of the model: the later edit wins. A step about layout is fitted to
 * the document as it is now, not to what was done meanwhile; where its object is gone there is nothing left to do.
 */
import { attributeValue, sameValue } from '@/lib/document/attributes'
import type { Document } from '@/lib/document/document'
import { idsIn } from '@/lib/document/record-ids'
import { parseRecord } from '@/lib/document/record-schema'
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import { kindOf } from '@/lib/kinds/registry'
import { jsonOf, moveStep, removeStep, setStep } from './make'
import type { Over } from './over'
import type { Step, StepOf } from './step'

const isLayoutRecord = (record: AnyRecord) => kindOf(record.kind).scope !== 'model'

/** The layout part of a document while one batch is fitted to it. */
export class LayoutFit {
  /** Layout that this batch changed so far; null: it is gone, or was never let in. */
  private readonly changed = new Map<Id, AnyRecord | null>()
  /** Steps of one batch may come in any order. */
  private readonly coming = new Set<Id>()
  private readonly removed = new Set<Id>()

  constructor(
    private readonly document: Document,
    private readonly over: Over,
    batch: readonly Step[],
  ) {
    for (const step of batch) {
      if (step.type === 'add') this.coming.add(step.record.id)
      if (step.type === 'remove') this.removed.add(step.record.id)
    }
  }

  isLayout(step: Step): boolean {
    if ('record' in step) return isLayoutRecord(step.record)
    const { id } = step
    if (this.changed.has(id)) return true
    const record = this.document.records.get(id)
    return record ? isLayoutRecord(record) : this.over.sawLayout(id)
  }

  fit(step: Step): Step[] {
    if (step.type === 'add') return this.add(step)
    const record = this.current(step.type === 'remove' ? step.record.id : step.id)
    if (!record) return []
    if (step.type === 'remove') {
      this.changed.set(record.id, null)
      return [removeStep(record)]
    }
    return step.type === 'set' ? this.set(step, record) : this.move(step, record)
  }

  /** Layout that somebody else hung on what this batch removes goes along with it. */
  leftBehind(): Step[] {
    const found: Step[] = []
    for (let before = -1; this.removed.size > 0 && before < found.length; ) {
      before = found.length
      for (const id of this.document.records.keys()) {
        const record = this.current(id)
        if (!record || !isLayoutRecord(record) || this.removed.has(id)) continue
        if (!this.needs(record).some((needed) => this.removed.has(needed))) continue
        this.removed.add(id)
        found.push(removeStep(record))
      }
    }
    return found
  }

  private current(id: Id): AnyRecord | undefined {
    const changed = this.changed.get(id)
    return changed === undefined ? this.document.records.get(id) : (changed ?? undefined)
  }

  private needs(record: AnyRecord): readonly Id[] {
    return record.parent === null ? idsIn(record) : [record.parent, ...idsIn(record)]
  }

  private canStand(record: AnyRecord): boolean {
    return this.needs(record).every((id) => this.current(id) || this.coming.has(id))
  }

  private add(step: StepOf<'add'>): Step[] {
    const { record } = step
    const known = this.current(record.id)
    if (known && known.kind !== record.kind) return [step]
    if (!this.canStand(record)) {
      if (!known) this.changed.set(record.id, null)
      return []
    }
    this.changed.set(record.id, record)
    if (!known) return [step]
    const place = { parent: record.parent, rank: record.rank }
    const moved = known.parent !== place.parent || known.rank !== place.rank
    const set = setStep(known, record)
    return [...(set ? [set] : []), ...(moved ? [moveStep(known, place)] : [])]
  }

  private set(step: StepOf<'set'>, record: AnyRecord): Step[] {
    const changes: StepOf<'set'>['changes'] = {}
    const values: Record<string, unknown> = { ...record }
    for (const [name, { from, to }] of Object.entries(step.changes)) {
      const now = attributeValue(record, name)
      if (sameValue(now, to)) continue
      // What is no attribute keeps its words, and is refused when it is applied.
      changes[name] = { from: now === undefined ? from : jsonOf(now), to }
      values[name] = to
    }
    if (Object.keys(changes).length === 0) return []
    const parsed = parseRecord(values)
    if (!parsed.ok) return [step]
    if (!this.canStand(parsed.value)) return []
    this.changed.set(record.id, parsed.value)
    return [{ ...step, changes }]
  }

  private move({ to }: StepOf<'move'>, record: AnyRecord): Step[] {
    if (record.parent === to.parent && record.rank === to.rank) return []
    const moved = { ...record, ...to }
    if (!this.canStand(moved)) return []
    this.changed.set(record.id, moved)
    return [moveStep(record, to)]
  }
}
