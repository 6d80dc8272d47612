/**
 * The findings that the page knows, by where they were found, by object and by unit (a table with its parts). Each change
 * gives a new state in which everything that it does not concern is the same object as before.
 */
import type { Document } from '@/lib/document/document'
import { type DocumentIndex, indexOf } from '@/lib/document/document-index'
import type { Id } from '@/lib/kinds/common'
import type { Finding } from '@/lib/lint/finding'
import { unitOf } from '@/lib/lint/units'
import { isExpired, type Waiver, waiverOf } from '@/lib/lint/waivers'

export interface ShownFinding {
  readonly finding: Finding
  /** The one that stands for it, also when it has run out. */
  readonly waiver: Waiver | null
  readonly waived: boolean
  /** The table, the view … that its object is or belongs to. Null: the database. */
  readonly unit: Id | null
}

export interface Counts {
  readonly error: number
  readonly warning: number
  readonly info: number
  readonly waived: number
}

export interface KnownFindings {
  readonly sections: ReadonlyMap<string, readonly ShownFinding[]>
  readonly byObject: ReadonlyMap<string | null, readonly ShownFinding[]>
  readonly byUnit: ReadonlyMap<string | null, readonly ShownFinding[]>
  readonly counts: Counts
}

const NO_COUNTS: Counts = { error: 0, warning: 0, info: 0, waived: 0 }
export const NOTHING_FOUND: KnownFindings = {
  sections: new Map(),
  byObject: new Map(),
  byUnit: new Map(),
  counts: NO_COUNTS,
}

export type ToldSections = readonly (readonly [string, readonly Finding[]])[]

const known = new WeakMap<readonly ShownFinding[], Counts>()

export function countsOf(findings: readonly ShownFinding[]): Counts {
  const before = known.get(findings)
  if (before) return before
  const counts = { error: 0, warning: 0, info: 0, waived: 0 }
  for (const { finding, waived } of findings) counts[waived ? 'waived' : finding.severity] += 1
  known.set(findings, counts)
  return counts
}

interface Terms {
  readonly document: Document
  readonly today: string
}

/** Without any waiver in the design none need be looked for. */
const hasWaivers = ({ records }: Document) => {
  for (const { kind } of records.values()) if (kind === 'waiver') return true
  return false
}

function shown(
  { today }: Terms,
  index: DocumentIndex,
  waivers: boolean,
  finding: Finding,
): ShownFinding {
  const waiver = waivers ? waiverOf(index, finding, today) : null
  const record = index.get(finding.object)
  return {
    finding,
    waiver,
    waived: waiver !== null && !isExpired(waiver, today),
    unit: record ? unitOf(index, record).id : finding.object,
  }
}

function changedMap<K>(
  before: ReadonlyMap<K, readonly ShownFinding[]>,
  keyOf: (one: ShownFinding) => K,
  out: readonly ShownFinding[],
  into: readonly ShownFinding[],
): ReadonlyMap<K, readonly ShownFinding[]> {
  const gone = new Set(out)
  const next = new Map(before)
  for (const key of new Set(out.map(keyOf))) {
    const rest = (next.get(key) ?? []).filter((one) => !gone.has(one))
    if (rest.length > 0) next.set(key, rest)
    else next.delete(key)
  }
  const added = new Map<K, ShownFinding[]>()
  for (const one of into) {
    const list = added.get(keyOf(one))
    if (list) list.push(one)
    else added.set(keyOf(one), [one])
  }
  for (const [key, list] of added) next.set(key, [...(next.get(key) ?? []), ...list])
  return next
}

function recount(
  before: Counts,
  out: readonly ShownFinding[],
  into: readonly ShownFinding[],
): Counts {
  const counts = { ...before }
  for (const { finding, waived } of out) counts[waived ? 'waived' : finding.severity] -= 1
  for (const { finding, waived } of into) counts[waived ? 'waived' : finding.severity] += 1
  return counts
}

function replaced(
  before: KnownFindings,
  sections: readonly (readonly [string, readonly ShownFinding[]])[],
): KnownFindings {
  const next = new Map(before.sections)
  const out: ShownFinding[] = []
  const into: ShownFinding[] = []
  for (const [section, findings] of sections) {
    out.push(...(before.sections.get(section) ?? []))
    into.push(...findings)
    if (findings.length > 0) next.set(section, findings)
    else next.delete(section)
  }
  return {
    sections: next,
    byObject: changedMap(before.byObject, ({ finding }) => finding.object, out, into),
    byUnit: changedMap(before.byUnit, ({ unit }) => unit, out, into),
    counts: recount(before.counts, out, into),
  }
}

/** What the worker told, taken in. */
export function withTold(before: KnownFindings, told: ToldSections, terms: Terms): KnownFindings {
  if (told.length === 0) return before
  const index = indexOf(terms.document)
  const waivers = hasWaivers(terms.document)
  return replaced(
    before,
    told.map(([section, findings]) => {
      const own = findings.map((finding) => shown(terms, index, waivers, finding))
      return [section, own] as const
    }),
  )
}

/** Waivers came, went or ran out. */
export function withWaivers(before: KnownFindings, terms: Terms): KnownFindings {
  const index = indexOf(terms.document)
  const waivers = hasWaivers(terms.document)
  const changed: (readonly [string, readonly ShownFinding[]])[] = []
  for (const [section, findings] of before.sections) {
    const next = findings.map((one) => {
      const now = shown(terms, index, waivers, one.finding)
      const isSame = now.waiver === one.waiver && now.waived === one.waived && now.unit === one.unit
      return isSame ? one : now
    })
    if (next.some((one, at) => one !== findings[at])) changed.push([section, next])
  }
  return changed.length === 0 ? before : replaced(before, changed)
}
