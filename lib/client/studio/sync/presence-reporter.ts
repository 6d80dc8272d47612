/** Tells the others where this person is: on every change, not too often, and now and then as a sign of life. */
import type { Author, Presence } from '@/lib/sync/protocol'
import type { Timing } from './timing'
import type { Transport } from './transport'

const NOT_OFTENER_THAN_MS = 200
const SIGN_OF_LIFE_MS = 15_000
/** As many as others are shown. */
const MAX_SELECTED = 20

export type Where = Pick<Presence, 'diagram' | 'selection'>

export class PresenceReporter {
  private where: Where = { diagram: null, selection: [] }
  private told = Number.NEGATIVE_INFINITY
  private cancel: (() => void) | null = null
  private due = Number.POSITIVE_INFINITY
  private active = false

  constructor(
    private readonly client: string,
    private readonly author: () => Author,
    private readonly transport: Pick<Transport, 'tell'>,
    private readonly timing: Timing,
  ) {}

  start(): void {
    this.active = true
    this.changed()
  }

  stop(): void {
    this.active = false
    this.plan(Number.POSITIVE_INFINITY)
  }

  moved(where: { diagram: Where['diagram']; selection: readonly Where['selection'][number][] }) {
    this.where = { diagram: where.diagram, selection: where.selection.slice(0, MAX_SELECTED) }
    this.changed()
  }

  changed(): void {
    if (this.active) this.plan(Math.max(this.timing.now(), this.told + NOT_OFTENER_THAN_MS))
  }

  private plan(due: number): void {
    if (Number.isFinite(due) && due >= this.due) return
    this.cancel?.()
    this.cancel = null
    this.due = due
    if (!Number.isFinite(due)) return
    this.cancel = this.timing.after(Math.max(0, due - this.timing.now()), () => this.tell())
  }

  private tell(): void {
    this.cancel = null
    this.due = Number.POSITIVE_INFINITY
    this.told = this.timing.now()
    const presence = { client: this.client, author: this.author(), ...this.where }
    // One that is lost is made up for by the next; whether the line is down is seen elsewhere.
    this.transport.tell(presence).catch(() => undefined)
    this.plan(this.told + SIGN_OF_LIFE_MS)
  }
}
