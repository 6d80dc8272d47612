/** What the outline shows while something is typed into its filter. */
import { go } from 'fuzzysort'
import type { Document } from '@/lib/document/document'
import { type DocumentIndex, indexOf } from '@/lib/document/document-index'
import { nameOf } from '@/lib/document/record-name'
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import { GROUP_OF } from './groups'
import { partitionedParent } from './sections'

export interface Matches {
  /** Found, with the letters that fit. */
  readonly found: ReadonlyMap<string, readonly number[]>
  /** What lies around something that was found. */
  readonly around: ReadonlySet<string>
  /** Both. */
  readonly shown: ReadonlySet<string>
  /** There are more than are shown. */
  readonly more: boolean
}

const LIMIT = 500
const THRESHOLD = 0.45

interface Candidate {
  readonly record: AnyRecord
  readonly name: string
  /** With the name of what it belongs to: users.email. */
  readonly path: string
}

const known = new WeakMap<Document, readonly Candidate[]>()

function candidates(document: Document): readonly Candidate[] {
  const before = known.get(document)
  if (before) return before
  const list: Candidate[] = []
  for (const record of document.records.values()) {
    const name = GROUP_OF[record.kind] === null ? null : nameOf(record)
    if (name === null) continue
    const parent = record.parent === null ? undefined : document.records.get(record.parent)
    const prefix = parent ? nameOf(parent) : null
    list.push({ record, name, path: prefix === null ? name : `${prefix}.${name}` })
  }
  known.set(document, list)
  return list
}

function addAround(index: DocumentIndex, record: AnyRecord, around: Set<Id>): void {
  let at: AnyRecord | undefined = record
  while (at) {
    const home: Id | null = partitionedParent(index, at) ?? at.parent
    if (home === null || around.has(home)) return
    around.add(home)
    at = index.get(home)
  }
}

/** By name; with a dot or a blank in it, by the name together with that of what holds it. */
export function matchesFor(document: Document, typed: string): Matches | null {
  const text = typed.trim()
  if (text === '') return null
  const byPath = /[.\s]/.test(text)
  const key = byPath ? 'path' : 'name'
  const results = go(text, candidates(document), { key, limit: LIMIT, threshold: THRESHOLD })
  const index = indexOf(document)
  const found = new Map<string, readonly number[]>()
  const around = new Set<Id>()
  for (const { obj, indexes } of results) {
    const offset = byPath ? obj.path.length - obj.name.length : 0
    found.set(
      obj.record.id,
      indexes.flatMap((at) => (at >= offset ? [at - offset] : [])),
    )
    addAround(index, obj.record, around)
  }
  const shown = new Set([...found.keys(), ...around])
  return { found, around, shown, more: results.total > results.length }
}
