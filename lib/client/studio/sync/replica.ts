/**
 * The project in this tab, without the line to the server: the timeline, what can be undone, and the queue that outlives
 * the page, always changed together.
 */
import type { CommitOptions } from '@/lib/client/studio/session'
import { sameValue } from '@/lib/document/attributes'
import type { Document } from '@/lib/document/document'
import { ok, type Result } from '@/lib/result'
import type { Step, StepRefusal } from '@/lib/steps/step'
import type { LogEntry, RefusedBatch } from '@/lib/sync/protocol'
import type { EditQueue } from './edit-queue'
import type { Request } from './sender'
import {
  askAnew,
  type Change,
  commitBatch,
  type Dropped,
  nextRequest,
  refuseBatch,
  reloadTimeline,
  startTimeline,
  type Timeline,
  takeIn,
} from './timeline'
import type { KeptTurn, TurnShelf } from './turn-shelf'
import { type NoTurn, UndoStack, type Way } from './undo-stack'

export type Rest = 'logged' | 'dropped' | 'nothing-left'

/** What the page before this one did, and the log since then. */
export interface Past {
  turns: readonly KeptTurn[]
  entries: readonly LogEntry[]
}

export interface ReplicaPort {
  readonly queue: EditQueue
  readonly turns: TurnShelf
  readonly past: Past
  /** In milliseconds, from any time on. */
  readonly now: () => number
  /** What whoever made it is called. */
  readonly who: (entry: LogEntry) => string
  /** The browser did not keep an edit. */
  notKept(): void
  /** Edits that are not part of the project any more. */
  lost(dropped: readonly Dropped[]): void
  /** Own batches that are done with. */
  settled(batches: readonly string[], how: Rest): void
}

/** Entries that are remembered to say who stood in the way of an edit. */
const REMEMBERED = 500
const LONGEST_LABEL = 200
/** Edits of one sort that follow each other sooner are one to whoever takes them back. */
const TOGETHER_MS = 1_000

/** As the log takes it. */
function labelText(label: string): string {
  const visible = label.replace(/\p{Cc}+/gu, ' ').trim()
  return Array.from(visible).slice(0, LONGEST_LABEL).join('') || 'Edit'
}

export class Replica {
  private timeline: Timeline
  private readonly undoStack: UndoStack
  private remembered: readonly LogEntry[] = []
  private latest = { together: '', group: '', at: 0 }

  constructor(
    version: number,
    document: Document,
    private readonly port: ReplicaPort,
  ) {
    this.timeline = startTimeline(version, document)
    const { turns, past, who } = port
    this.undoStack = new UndoStack({
      keep: (kept) => turns.keep(kept.map((turn) => ({ ...turn, base: this.timeline.version }))),
      forget: (batches) => turns.forget(batches),
    })
    this.undoStack.restore(past.turns, past.entries, who)
  }

  get version(): number {
    return this.timeline.version
  }

  get document(): Document {
    return this.timeline.document
  }

  get pending(): number {
    return this.timeline.waiting.length
  }

  /** What others did, as far back as it is remembered. */
  get heard(): readonly LogEntry[] {
    return this.remembered
  }

  turnLabel(way: Way): string | null {
    return this.undoStack.label(way)
  }

  commit(
    label: string,
    steps: readonly Step[],
    { undoable = true, together }: CommitOptions = {},
  ): Result<Document, StepRefusal> {
    const kept = this.put(label, steps)
    if (!kept.ok) return kept
    const batch = kept.value
    if (undoable) this.undoStack.done({ batch, label, group: this.groupOf(batch, together) }, steps)
    else this.undoStack.hear({ by: 'Lintel', steps })
    return ok(this.document)
  }

  private groupOf(batch: string, together = ''): string {
    const { latest } = this
    const at = this.port.now()
    const goesOn = together !== '' && together === latest.together && at - latest.at < TOGETHER_MS
    const group = goesOn ? latest.group : batch
    this.latest = { together, group, at }
    return group
  }

  /** Null: there is nothing to undo or redo. */
  turn(way: Way): Result<Document, NoTurn | StepRefusal> | null {
    this.latest = { together: '', group: '', at: 0 }
    const group = this.undoStack.group(way)
    let result = this.turnOne(way)
    while (result?.ok && this.undoStack.group(way) === group) result = this.turnOne(way)
    return result
  }

  private turnOne(way: Way): Result<Document, NoTurn | StepRefusal> | null {
    const turn = this.undoStack.next(way, this.document)
    if (!turn) return null
    if (!turn.ok) {
      this.undoStack.skip(way)
      return turn
    }
    const { label, steps } = turn.value
    const kept = this.put(`${way === 'undo' ? 'Undo' : 'Redo'}: ${label}`, steps)
    if (kept.ok) this.undoStack.turned(way, kept.value, steps)
    else this.undoStack.skip(way)
    return kept.ok ? ok(this.document) : kept
  }

  private put(label: string, steps: readonly Step[]): Result<string, StepRefusal> {
    const batch = { id: crypto.randomUUID(), label: labelText(label), steps: [...steps] }
    const committed = commitBatch(this.timeline, batch)
    if (!committed.ok) return committed
    this.port.queue.keep({ ...batch, base: this.timeline.version }).catch(() => this.port.notKept())
    this.timeline = committed.value
    return ok(batch.id)
  }

  next(most: number | undefined): Request | null {
    const request = nextRequest(this.timeline, most)
    if (!request) return null
    this.timeline = request.timeline
    return { base: request.base, batches: request.batches }
  }

  /** Entries of the log that continue what is known; others do not, and then the project must be loaded again. */
  hear(entries: readonly LogEntry[]): 'heard' | 'gap' | 'unfit' {
    const taken = takeIn(this.timeline, entries)
    if (!taken.ok) return taken.error
    this.note(taken.value.entries)
    this.take(taken.value)
    return 'heard'
  }

  /** The answer to a request that was not kept whole. */
  refuse(asked: readonly string[], refused: Omit<RefusedBatch, 'message'> & { message: string }) {
    this.take(refuseBatch(this.timeline, asked, refused))
  }

  reload(version: number, document: Document): void {
    const change = reloadTimeline(this.timeline, version, document)
    this.undoStack.hear({ by: 'Somebody', steps: change.missed })
    this.take(change)
  }

  askAnew(): void {
    this.take(askAnew(this.timeline))
  }

  /** In the order of the log, so that what is undone later is fitted to what came after it. */
  private note(entries: readonly LogEntry[]): void {
    const waited = new Map(this.timeline.waiting.map(({ id, steps }) => [id, steps]))
    for (const entry of entries) {
      const shown = waited.get(entry.id)
      if (shown === undefined) {
        this.remembered = [...this.remembered.slice(1 - REMEMBERED), entry]
        this.undoStack.hear({ by: this.port.who(entry), steps: entry.steps })
      } else if (!sameValue(shown, entry.steps)) this.undoStack.refit(entry.id, entry.steps)
    }
    const { client } = this.port.queue
    const own = entries.filter((entry) => entry.client === client || waited.has(entry.id))
    this.rest(own, 'logged')
  }

  private take({ timeline, refitted, dropped, settled }: Change): void {
    this.timeline = timeline
    for (const [id, steps] of refitted) this.undoStack.refit(id, steps)
    this.rest(dropped, 'dropped')
    this.rest(settled, 'nothing-left')
    if (dropped.length > 0) this.port.lost(dropped)
  }

  private rest(batches: readonly { id: string }[], how: Rest): void {
    if (batches.length === 0) return
    const ids = batches.map(({ id }) => id)
    if (how !== 'logged') for (const id of ids) this.undoStack.forget(id)
    // What stays in the queue by mistake is sent again one day and found in the log.
    this.port.queue.forget(ids).catch(() => undefined)
    this.port.settled(ids, how)
  }
}
