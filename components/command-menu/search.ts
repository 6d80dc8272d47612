/** What the command menu finds: commands by their titles, objects by their qualified names. */
import { go, type SnapshotKey, snapshot } from 'fuzzysort'
import type { StudioAction } from '@/components/studio/actions'
import type { Document } from '@/lib/document/document'
import { nameOf } from '@/lib/document/record-name'
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord, KindName } from '@/lib/kinds/kind-map'
import { kindOf } from '@/lib/kinds/registry'

export type Mode = 'all' | 'commands' | 'tables' | 'columns'

const PREFIXES: Readonly<Record<string, Mode>> = { '>': 'commands', '@': 'tables', '#': 'columns' }

/** A first letter may say what is looked for. */
export function readQuery(typed: string): { mode: Mode; text: string } {
  const mode = PREFIXES[typed.charAt(0)]
  return mode ? { mode, text: typed.slice(1).trim() } : { mode: 'all', text: typed.trim() }
}

export interface FoundObject {
  readonly id: Id
  readonly kind: KindName
  readonly name: string
  /** What it belongs to, as a person writes it; the schema public is not worth a word. */
  readonly home: string
  readonly path: string
}

const TABLES: ReadonlySet<KindName> = new Set(['table', 'view', 'materialized-view'])
const COLUMNS: ReadonlySet<KindName> = new Set(['column', 'attribute'])
const HIDDEN: ReadonlySet<KindName> = new Set(['placement', 'note', 'grant'])

function homeOf(document: Document, record: AnyRecord): string {
  const parts: string[] = []
  let at = record.parent === null ? undefined : document.records.get(record.parent)
  for (let depth = 0; at && depth < 10; depth++) {
    const name = nameOf(at)
    if (name !== null && !(at.kind === 'schema' && name === 'public')) parts.unshift(name)
    at = at.parent === null ? undefined : document.records.get(at.parent)
  }
  return parts.join('.')
}

export function foundObject(document: Document, record: AnyRecord): FoundObject {
  const name = nameOf(record) ?? kindOf(record.kind).label
  const home = homeOf(document, record)
  return { id: record.id, kind: record.kind, name, home, path: home ? `${home}.${name}` : name }
}

type Key = 'name' | 'path'
interface Lists {
  readonly tables: readonly FoundObject[]
  readonly columns: readonly FoundObject[]
  readonly others: readonly FoundObject[]
}
type Catalogue = { readonly [L in keyof Lists]: SnapshotKey<FoundObject> }

const listsOf = remembered((document: Document): Lists => {
  const tables: FoundObject[] = []
  const columns: FoundObject[] = []
  const others: FoundObject[] = []
  for (const record of document.records.values()) {
    if (HIDDEN.has(record.kind) || nameOf(record) === null) continue
    const list = TABLES.has(record.kind) ? tables : COLUMNS.has(record.kind) ? columns : others
    list.push(foundObject(document, record))
  }
  return { tables, columns, others }
})

const catalogue = (key: Key) =>
  remembered((document: Document): Catalogue => {
    const { tables, columns, others } = listsOf(document)
    return {
      tables: snapshot(tables, { key }),
      columns: snapshot(columns, { key }),
      others: snapshot(others, { key }),
    }
  })

const byName = catalogue('name')
const byPath = catalogue('path')

/** Made once for each document, when it is first looked for something. */
function remembered<T>(make: (document: Document) => T): (document: Document) => T {
  const known = new WeakMap<Document, T>()
  return (document) => {
    const before = known.get(document)
    if (before !== undefined) return before
    const made = make(document)
    known.set(document, made)
    return made
  }
}

const THRESHOLD = 0.35

export interface FoundGroup<T> {
  readonly title: string
  readonly entries: readonly T[]
  /** Of the best one: groups with better ones come first. */
  readonly score: number
}

function objects(title: string, list: SnapshotKey<FoundObject>, text: string, limit: number) {
  const results = go(text, list, { limit, threshold: THRESHOLD })
  const entries = results.map(({ obj }) => obj)
  return { title, entries, score: results[0]?.score ?? 0 }
}

const LIMITS = { all: { tables: 12, columns: 12, others: 8 }, only: 60 } as const

export function findObjects(
  document: Document,
  mode: Mode,
  text: string,
): FoundGroup<FoundObject>[] {
  if (mode === 'commands') return []
  // With a dot or a blank, what it belongs to counts as well: otherwise all columns of a table would be found with it.
  const find = /[.\s]/.test(text) ? byPath : byName
  const { tables, columns, others } = find(document)
  const groups = [
    mode !== 'columns' &&
      objects(
        'Tables and views',
        tables,
        text,
        mode === 'tables' ? LIMITS.only : LIMITS.all.tables,
      ),
    mode !== 'tables' &&
      objects('Columns', columns, text, mode === 'columns' ? LIMITS.only : LIMITS.all.columns),
    mode === 'all' && objects('Other objects', others, text, LIMITS.all.others),
  ]
  return groups
    .filter((group) => group !== false)
    .filter(({ entries }) => entries.length > 0)
    .sort((a, b) => b.score - a.score)
}

export function findActions(
  actions: readonly StudioAction[],
  mode: Mode,
  text: string,
): FoundGroup<StudioAction> {
  const title = 'Commands'
  if (mode === 'tables' || mode === 'columns') return { title, entries: [], score: 0 }
  if (text === '') return { title, entries: mode === 'commands' ? actions : [], score: 0 }
  const limit = mode === 'commands' ? LIMITS.only : 8
  const results = go(text, actions, {
    keys: ['title', 'words', 'section'],
    limit,
    threshold: THRESHOLD,
  })
  return { title, entries: results.map(({ obj }) => obj), score: results[0]?.score ?? 0 }
}
