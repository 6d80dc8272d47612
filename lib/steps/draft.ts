/**
 * A document while a batch of steps is applied: the changes beside the untouched base. What a batch leaves behind is
 * checked once, at its end, so that steps of one batch may come in any order.
 */
import { attributeValue, sameValue } from '@/lib/document/attributes'
import type { Document } from '@/lib/document/document'
import { carryIndex, indexOf } from '@/lib/document/document-index'
import { withChanges } from '@/lib/document/layered-map'
import { idsIn } from '@/lib/document/record-ids'
import { parseRecord } from '@/lib/document/record-schema'
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import { attributesOf } from '@/lib/kinds/visit-record'
import type { Step, StepOf, StepRefusal } from './step'

const refusal = (code: StepRefusal['code'], subject: string, message: string): StepRefusal => ({
  code,
  subject,
  message,
})

const missing = (id: Id) =>
  refusal('record-missing', id, `There is no object ${id}: it was removed, or never was. Reload.`)

const changed = (id: Id, what: string) =>
  refusal('record-changed', id, `${what} of ${id} was changed meanwhile. Look at it and try again.`)

export class Draft {
  /** Null: removed. */
  private readonly changes = new Map<Id, AnyRecord | null>()

  constructor(private readonly base: Document) {}

  private get(id: Id): AnyRecord | undefined {
    const change = this.changes.get(id)
    return change === undefined ? this.base.records.get(id) : (change ?? undefined)
  }

  private has(id: Id): boolean {
    return this.get(id) !== undefined
  }

  apply(step: Step): StepRefusal | null {
    if (step.type === 'add') return this.add(step)
    if (step.type === 'remove') return this.remove(step)
    return step.type === 'set' ? this.set(step) : this.move(step)
  }

  private put(record: AnyRecord): null {
    this.changes.set(record.id, record)
    return null
  }

  private add({ record }: StepOf<'add'>): StepRefusal | null {
    const { id } = record
    if (this.has(id)) {
      return refusal(
        'id-taken',
        id,
        `There is an object ${id} already. Give the new one its own id.`,
      )
    }
    return this.checked(record) ?? this.put(record)
  }

  private checked(record: AnyRecord): StepRefusal | null {
    const parsed = parseRecord(record)
    return parsed.ok ? null : refusal('attributes-invalid', record.id, parsed.error.message)
  }

  private remove({ record }: StepOf<'remove'>): StepRefusal | null {
    const known = this.get(record.id)
    if (!known) return missing(record.id)
    if (!sameValue(known, record)) return changed(record.id, 'An attribute')
    if (this.base.records.has(record.id)) this.changes.set(record.id, null)
    else this.changes.delete(record.id)
    return null
  }

  private set({ id, changes }: StepOf<'set'>): StepRefusal | null {
    const known = this.get(id)
    if (!known) return missing(id)
    const specs = attributesOf(known.kind)
    const values: Record<string, unknown> = { ...known }
    for (const [name, { from, to }] of Object.entries(changes)) {
      if (!Object.hasOwn(specs, name)) {
        return refusal(
          'attribute-unknown',
          id,
          `A ${known.kind} has no attribute "${name}". Use one of ${Object.keys(specs).join(', ')}.`,
        )
      }
      if (!sameValue(attributeValue(known, name), from)) return changed(id, `Attribute "${name}"`)
      values[name] = to
    }
    const parsed = parseRecord(values)
    if (!parsed.ok) return refusal('attributes-invalid', id, parsed.error.message)
    return this.put(parsed.value)
  }

  private move({ id, from, to }: StepOf<'move'>): StepRefusal | null {
    const known = this.get(id)
    if (!known) return missing(id)
    if (known.parent !== from.parent || known.rank !== from.rank) return changed(id, 'The place')
    return this.put({ ...known, parent: to.parent, rank: to.rank })
  }

  /** The new document, or what does not hold together in it. */
  finish(): Document | StepRefusal {
    for (const record of this.changes.values()) {
      const problem = record ? (this.lost(record) ?? this.ring(record)) : null
      if (problem) return problem
    }
    const next = { records: withChanges(this.base.records, this.changes) }
    carryIndex(this.base, next, this.changes)
    return this.orphaned(next) ?? next
  }

  private lost(record: AnyRecord): StepRefusal | null {
    const { id, parent } = record
    if (parent !== null && !this.has(parent)) {
      const message = `${id} would belong to ${parent}, which does not exist. Choose another parent.`
      return refusal('parent-missing', id, message)
    }
    const target = idsIn(record).find((other) => !this.has(other))
    if (target === undefined) return null
    return refusal(
      'reference-missing',
      id,
      `${id} would point at ${target}, which does not exist. Add that first or point elsewhere.`,
    )
  }

  /** Only a move or an addition can close a ring, and then the ring goes through a touched record. */
  private ring(record: AnyRecord): StepRefusal | null {
    if (this.base.records.get(record.id)?.parent === record.parent) return null
    const seen = new Set<Id>([record.id])
    for (let at = record.parent; at !== null; at = this.get(at)?.parent ?? null) {
      if (seen.has(at)) {
        const message = `${record.id} would belong to itself. Choose another parent.`
        return refusal('parent-ring', record.id, message)
      }
      seen.add(at)
    }
    return null
  }

  private orphaned(next: Document): StepRefusal | null {
    const removed = [...this.changes].flatMap(([id, record]) => (record ? [] : [id]))
    if (removed.length === 0) return null
    const index = indexOf(next)
    const all = new Set<Id>(removed)
    for (const id of removed) {
      const user = index.userAtHand(id)
      if (user === undefined) return this.orphan(next.records.values(), all)
      if (user) return this.orphan([user], all)
    }
    return null
  }

  private orphan(records: Iterable<AnyRecord>, removed: ReadonlySet<Id>): StepRefusal | null {
    for (const record of records) {
      const uses = [record.parent, ...idsIn(record)].find((id) => id !== null && removed.has(id))
      if (!uses) continue
      const message = `${record.kind} ${record.id} still needs ${uses}. Remove or change that one first.`
      return refusal('still-used', uses, message)
    }
    return null
  }
}
