/**
 * The current documents of the projects that are worked on, with the newest part of their logs. The database is asked for
 * the version first and the log fills the gap, so that it does not matter how many processes write.
 */
import type { Document } from '@/lib/document/document'
import type { Session } from '@/lib/server/database/session'
import { applyAll } from '@/lib/steps/apply'
import type { LogEntry } from '@/lib/sync/protocol'
import { readEntries } from './entries'
import { nearestSnapshot, type Versioned } from './snapshots'

type Query = Session['query']

export interface Kept extends Versioned {
  /** The end of the log, without a gap up to the version. */
  recent: readonly LogEntry[]
  /** What came since the document was last written down whole. */
  since: { entries: number; steps: number }
}

const MAX_PROJECTS = 64
/** Records and steps together; some hundred megabytes. */
const MAX_WEIGHT = 600_000
const RECENT_ENTRIES = 1_000
const RECENT_STEPS = 20_000

/** What a number of entries makes of a document. */
export function replay(document: Document, entries: readonly LogEntry[]): Document {
  const result = applyAll(
    document,
    entries.flatMap(({ steps }) => steps),
  )
  if (result.ok) return result.value
  throw new Error(
    `The log does not fit its document (${entries[0]?.version} on): ${result.error.message}`,
  )
}

export function extend(kept: Kept, document: Document, entries: readonly LogEntry[]): Kept {
  const steps = stepsIn(entries)
  return {
    version: kept.version + entries.length,
    document,
    recent: newest([...kept.recent, ...entries]),
    since: {
      entries: kept.since.entries + entries.length,
      steps: kept.since.steps + steps,
    },
  }
}

const stepsIn = (entries: readonly LogEntry[]) =>
  entries.reduce((sum, entry) => sum + entry.steps.length, 0)

function newest(entries: readonly LogEntry[]): readonly LogEntry[] {
  let steps = 0
  let from = entries.length
  while (from > 0 && entries.length - from < RECENT_ENTRIES) {
    steps += entries[from - 1]?.steps.length ?? 0
    if (steps > RECENT_STEPS && from < entries.length) break
    from--
  }
  return from === 0 ? entries : entries.slice(from)
}

export class DocumentShelf {
  private readonly kept = new Map<string, Kept>()

  /** A project's document at the version that the database has, or a later one that was written meanwhile. */
  async current(query: Query, project: string, version: number): Promise<Kept> {
    const known = this.kept.get(project)
    if (known && known.version >= version) {
      this.put(project, known)
      return known
    }
    const start = known ?? (await fromSnapshot(query, project, version))
    const entries = await readEntries(query, project, start.version, version)
    const kept = extend(start, replay(start.document, entries), entries)
    this.put(project, kept)
    return kept
  }

  /** What is in memory, without a look at the database. */
  peek(project: string): Kept | undefined {
    return this.kept.get(project)
  }

  put(project: string, kept: Kept): void {
    const known = this.kept.get(project)
    this.kept.delete(project)
    this.kept.set(project, known && known.version > kept.version ? known : kept)
    this.shrink()
  }

  /** What was written down whole counts no longer as to be replayed. */
  saved(project: string, { since }: Kept): void {
    const known = this.kept.get(project)
    if (!known) return
    const entries = known.since.entries - since.entries
    const steps = known.since.steps - since.steps
    this.kept.set(project, { ...known, since: { entries, steps } })
  }

  /** The longest unused go first; the one in use stays, however large. */
  private shrink(): void {
    let weight = 0
    for (const { document, recent } of this.kept.values()) {
      weight += document.records.size + stepsIn(recent)
    }
    for (const [project, { document, recent }] of this.kept) {
      if (this.kept.size <= 1) return
      if (this.kept.size <= MAX_PROJECTS && weight <= MAX_WEIGHT) return
      weight -= document.records.size + stepsIn(recent)
      this.kept.delete(project)
    }
  }
}

async function fromSnapshot(query: Query, project: string, version: number): Promise<Kept> {
  const snapshot = await nearestSnapshot(query, project, version)
  return { ...snapshot, recent: [], since: { entries: 0, steps: 0 } }
}

/** Any version, from the nearest document before it. */
export async function documentAt(
  query: Query,
  project: string,
  version: number,
): Promise<Document> {
  const snapshot = await nearestSnapshot(query, project, version)
  const entries = await readEntries(query, project, snapshot.version, version)
  return replay(snapshot.document, entries)
}

/** The log after a version, from memory where it reaches back that far. */
export async function entriesSince(
  query: Query,
  project: string,
  kept: Kept,
  after: number,
  limit = Number.POSITIVE_INFINITY,
): Promise<readonly LogEntry[]> {
  const missing = kept.version - after
  const from = kept.recent.length - missing
  if (from >= 0) return kept.recent.slice(from, from + limit)
  return readEntries(query, project, after, Math.min(kept.version, after + limit))
}
