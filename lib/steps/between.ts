/** The steps that lead from one document to another: for going back to a point of history as a new edit. */
import { differing } from '@/lib/document/differing'
import type { Document } from '@/lib/document/document'
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import { addStep, moveStep, removeStep, setStep } from './make'
import type { Step } from './step'

type Records = ReadonlyMap<Id, AnyRecord>

/** Those of `some` that `other` lacks, or has as another kind; parents before what belongs to them. */
function missingFrom(other: Records, records: Records, some: Iterable<AnyRecord>): AnyRecord[] {
  const found = new Set<AnyRecord>()
  const take = (record: AnyRecord): void => {
    if (found.has(record) || other.get(record.id)?.kind === record.kind) return
    const parent = record.parent === null ? undefined : records.get(record.parent)
    if (parent) take(parent)
    found.add(record)
  }
  for (const record of some) take(record)
  return [...found]
}

function* changesOf(from: AnyRecord, to: AnyRecord): Iterable<Step> {
  const set = setStep(from, to)
  if (set) yield set
  const { parent, rank } = to
  if (from.parent !== parent || from.rank !== rank) yield moveStep(from, { parent, rank })
}

/** When it is known which records differ: as they are before, and as they are afterwards. */
export function stepsFor(
  from: Document,
  to: Document,
  before: readonly AnyRecord[],
  after: readonly AnyRecord[],
): Step[] {
  const steps: Step[] = []
  for (const record of missingFrom(from.records, to.records, after)) {
    const old = from.records.get(record.id)
    if (old) steps.push(removeStep(old))
    steps.push(addStep(record))
  }
  for (const record of after) {
    const old = from.records.get(record.id)
    if (old && old.kind === record.kind) steps.push(...changesOf(old, record))
  }
  const removed = missingFrom(to.records, from.records, before).reverse()
  for (const record of removed) if (!to.records.has(record.id)) steps.push(removeStep(record))
  return steps
}

export const stepsBetween = (from: Document, to: Document): Step[] =>
  stepsFor(from, to, differing(from, to), differing(to, from))
