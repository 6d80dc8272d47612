/** The steps that lead from one document to another: for going back to a point of history as a new edit. */
import type { Document } from '@/lib/document/document'
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import { addStep, moveStep, removeStep, setStep } from './make'
import type { Step } from './step'

type Records = ReadonlyMap<Id, AnyRecord>

/** Those of `records` that `other` lacks, or has as another kind; parents before what belongs to them. */
function missingFrom(other: Records, records: Records): AnyRecord[] {
  const found = new Set<AnyRecord>()
  const take = (record: AnyRecord): void => {
    if (found.has(record) || other.get(record.id)?.kind === record.kind) return
    const parent = record.parent === null ? undefined : records.get(record.parent)
    if (parent) take(parent)
    found.add(record)
  }
  for (const record of records.values()) take(record)
  return [...found]
}

function* changesOf(from: AnyRecord, to: AnyRecord): Iterable<Step> {
  const set = setStep(from, to)
  if (set) yield set
  const { parent, rank } = to
  if (from.parent !== parent || from.rank !== rank) yield moveStep(from, { parent, rank })
}

export function stepsBetween(from: Document, to: Document): Step[] {
  const removed = missingFrom(to.records, from.records).reverse()
  const steps: Step[] = []
  for (const record of missingFrom(from.records, to.records)) {
    const old = from.records.get(record.id)
    if (old) steps.push(removeStep(old))
    steps.push(addStep(record))
  }
  for (const record of to.records.values()) {
    const old = from.records.get(record.id)
    if (old && old !== record && old.kind === record.kind) steps.push(...changesOf(old, record))
  }
  for (const record of removed) if (!to.records.has(record.id)) steps.push(removeStep(record))
  return steps
}
