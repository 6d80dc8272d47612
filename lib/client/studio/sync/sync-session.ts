/**
 * The session of an open project: edits go onto the replica at once, and from there to the server; what the server and the
 * others say comes back onto it. After each of these the store shows the new state as a whole.
 */
import type {
  Connection,
  SessionProblem,
  SessionState,
  StudioSession,
} from '@/lib/client/studio/session'
import { execute, type Refusal } from '@/lib/commands/command'
import type { Document } from '@/lib/document/document'
import { fail, ok, type Result } from '@/lib/result'
import type { Author, LogEntry, SendAnswer, StreamEvent } from '@/lib/sync/protocol'
import type { EditQueue } from './edit-queue'
import { Listener, type StreamState } from './listener'
import { PresenceReporter } from './presence-reporter'
import { type Past, Replica, type Rest } from './replica'
import { type Request, Sender } from './sender'
import { SessionStore } from './session-store'
import type { Dropped } from './timeline'
import type { Timing } from './timing'
import type { Loaded, Transport, TransportFailure } from './transport'
import { Trouble } from './trouble'
import { noTurnShelf, type TurnShelf } from './turn-shelf'
import type { NoTurn, Way } from './undo-stack'
import { objectWords } from './words'

export interface SyncSessionOptions {
  loaded: Loaded
  transport: Transport
  queue: EditQueue
  turns?: TurnShelf
  past?: Past
  timing: Timing
  author: Author
  /** The browser did not keep an edit; it is still sent. */
  notKept?(): void
  /** Other tabs of this browser, by their client ids: no other people. */
  mine?: ReadonlySet<string>
  authorChanged?(author: Author): void
  closing?(): void
  /** Own batches that have come to rest, and how. */
  settled?(batches: readonly string[], how: Rest): void
}

const NOBODY: SessionState['present'] = []
const NO_PAST: Past = { turns: [], entries: [] }

export class SyncSession implements StudioSession {
  readonly client: string
  private readonly view: SessionStore
  private readonly replica: Replica
  private readonly sender: Sender
  private readonly listener: Listener
  private readonly reporter: PresenceReporter
  private stream: StreamState = 'connecting'
  private failure: TransportFailure | null = null
  private readonly trouble: Trouble
  private reloading: Promise<void> | null = null
  private closed = false

  constructor(private readonly options: SyncSessionOptions) {
    const { loaded, transport, queue, timing, author } = options
    const { project, version, document } = loaded
    this.client = queue.client
    this.view = new SessionStore({ project, version, document, author })
    this.trouble = new Trouble(this.view, this.commit, this.who)
    this.replica = new Replica(version, document, {
      queue,
      turns: options.turns ?? noTurnShelf,
      past: options.past ?? NO_PAST,
      now: () => timing.now(),
      notKept: () => options.notKept?.(),
      who: this.who,
      lost: (dropped) => {
        this.show()
        this.lost(dropped, this.replica.heard)
      },
      settled: (ids, how) => this.settled(ids, how),
    })
    const versionLost = () => this.reload(true)
    const me = () => this.view.state.author
    this.sender = new Sender({
      client: this.client,
      transport,
      timing,
      author: me,
      next: (most) => this.replica.next(most),
      answered: (request, answer) => this.answered(request, answer),
      refused: ({ id }, { message }) => {
        this.replica.refuse([id], { id, code: 'not-taken', subject: '', message })
        this.show()
      },
      versionLost,
      trouble: (failure) => this.failed(failure),
    })
    this.listener = new Listener({
      transport,
      timing,
      version: () => this.replica.version,
      event: (event) => this.event(event),
      changed: (state) => this.streamChanged(state),
      versionLost,
    })
    this.reporter = new PresenceReporter(this.client, me, transport, timing)
    this.show()
  }

  get store() {
    return this.view.store
  }

  private isMine(client: string): boolean {
    return client === this.client || (this.options.mine?.has(client) ?? false)
  }

  private readonly who = ({ client, author }: LogEntry): string =>
    this.isMine(client) ? 'You, in another tab,' : author.name

  start(): void {
    this.listener.start()
  }

  /** Nobody looks at the page: edits are still sent, those of others are not waited for. */
  pause(): void {
    this.listener.pause()
  }

  /** Somebody looks again, or the line may be back. */
  wake(): void {
    if (this.closed) return
    this.start()
    this.sender.wake()
    this.listener.wake()
  }

  /** The browser knows that there is no line. */
  lineLost(): void {
    this.listener.lost()
  }

  commit: StudioSession['commit'] = (label, steps, options) => {
    if (steps.length === 0) return ok(this.replica.document)
    const result = this.replica.commit(label, steps, options)
    if (result.ok) this.changed()
    return result
  }

  run: StudioSession['run'] = (command, input, label) => {
    const result = execute(command, this.replica.document, input)
    if (!result.ok) return result
    const kept = this.commit(label ?? command.title, result.value.steps)
    return kept.ok ? result : fail(kept.error)
  }

  undo = () => this.turn('undo')
  redo = () => this.turn('redo')

  private turn(way: Way): Result<Document, Refusal> | null {
    const result = this.replica.turn(way)
    if (!result) return null
    this.changed()
    if (result.ok) return result
    return fail('by' in result.error ? this.noTurn(way, result.error) : result.error)
  }

  private noTurn(way: Way, { label, subject, by }: NoTurn): Refusal {
    const message =
      subject === null
        ? `There is nothing left of “${label}” to ${way}: ${by} did the same.`
        : `“${label}” stays: ${by} changed ${objectWords(this.replica.document, subject) ?? 'what it needs'} since.`
    return { code: 'record-changed', subject: subject ?? label, message }
  }

  setAuthor(author: Author): void {
    this.view.publish({ author })
    this.options.authorChanged?.(author)
    this.reporter.changed()
  }

  setPresence: StudioSession['setPresence'] = (where) => this.reporter.moved(where)

  dismiss(problem: string): void {
    this.trouble.dismiss(problem)
  }

  /** Something without a remedy here that the person should know. */
  warn(problem: Pick<SessionProblem, 'id' | 'title' | 'message'>): void {
    this.view.report({ ...problem, batches: [], subject: null, remedy: null })
  }

  /** Edits of this browser that were left behind by another tab and that the server did not keep. */
  leftoverLost(dropped: readonly Dropped[], heard: readonly LogEntry[]): void {
    this.lost(dropped, heard)
  }

  close(): void {
    if (this.closed) return
    this.closed = true
    this.options.closing?.()
    this.listener.pause()
    this.releaseIfDone()
  }

  private releaseIfDone(): void {
    if (!this.closed) return
    // Without a line the rest stays in the queue, for whoever opens the project next.
    if (this.replica.pending > 0 && !this.failure) return
    this.sender.stop()
    this.options.queue.release()
  }

  private changed(): void {
    this.show()
    this.sender.poke()
  }

  private show(): void {
    this.view.publish({
      document: this.replica.document,
      version: this.replica.version,
      pending: this.replica.pending,
      undoLabel: this.replica.turnLabel('undo'),
      redoLabel: this.replica.turnLabel('redo'),
    })
  }

  /** Others see this person while the stream is open, and this person sees them. */
  private streamChanged(state: StreamState): void {
    this.stream = state
    if (state === 'open') this.reporter.start()
    else {
      this.reporter.stop()
      this.view.publish({ present: NOBODY })
    }
    this.showConnection()
  }

  private showConnection(): void {
    this.view.publish({ connection: this.connection() })
  }

  private connection(): Connection {
    if (this.failure?.kind === 'database' || this.stream === 'no-database') return 'no-database'
    if (this.failure || this.stream === 'lost') return 'offline'
    return this.stream === 'connecting' ? 'connecting' : 'online'
  }

  private failed(failure: TransportFailure | null): void {
    this.failure = failure
    this.showConnection()
    if (!failure) this.trouble.back()
    else if (failure.kind === 'gone') this.trouble.gone(failure.message)
    this.releaseIfDone()
  }

  private answered({ batches }: Request, { entries, refused }: SendAnswer): void {
    this.hear(entries)
    const asked = batches.map(({ id }) => id)
    if (refused) this.replica.refuse(asked, refused)
    this.show()
    this.releaseIfDone()
  }

  private hear(entries: readonly LogEntry[]): void {
    const heard = this.replica.hear(entries)
    // Others' edits are missing between what is known and what came: the stream tells them from there.
    if (heard === 'gap') this.listener.restart()
    if (heard === 'unfit') void this.reload(false)
    this.show()
  }

  private event(event: StreamEvent): void {
    if (event.type === 'entry') this.hear([event.entry])
    else if (event.type === 'project') this.view.publish({ project: event.project })
    else if (event.type === 'checkpoints') {
      this.view.publish({ checkpoints: this.view.state.checkpoints + 1 })
    } else if (event.type === 'behind') void this.reload(false)
    else this.meet(event)
  }

  private meet(event: Extract<StreamEvent, { type: 'present' | 'presence' | 'left' }>): void {
    if (event.type === 'present') {
      this.view.publish({ present: event.present.filter(({ client }) => !this.isMine(client)) })
    } else if (event.type === 'left') this.view.present(event.client, null)
    else if (!this.isMine(event.presence.client)) {
      this.view.present(event.presence.client, event.presence)
    }
  }

  /** Loads the document anew. `reset`: the server has another past than the one that edits were made on. */
  private reload(reset: boolean): Promise<void> {
    this.reloading ??= this.loadAgain(reset).finally(() => {
      this.reloading = null
    })
    return this.reloading
  }

  private async loadAgain(reset: boolean): Promise<void> {
    try {
      const { project, version, document } = await this.options.transport.load()
      if (version >= this.replica.version || reset) {
        this.replica.reload(version, document)
        if (reset) this.replica.askAnew()
      }
      this.view.publish({ project })
      this.changed()
    } catch {
      // The stream is opened again in a while and tells once more that the document is too old.
    }
    this.listener.restart()
  }

  private lost(dropped: readonly Dropped[], heard: readonly LogEntry[]): void {
    if (dropped.length === 0 || this.trouble.lost(dropped, heard)) return
    const ids = dropped.map(({ id }) => id)
    this.settled(ids, 'nothing-left')
  }

  private settled(ids: readonly string[], how: Rest): void {
    if (how === 'logged') this.trouble.found(ids)
    this.options.settled?.(ids, how)
  }
}
