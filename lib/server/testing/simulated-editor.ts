/**
 * A person at work, as the server sees them: edits what they know with the studio's own commands, sends a few edits at a time,
 * takes in what comes back, and does something else when an edit was overtaken.
 */
import { randomUUID } from 'node:crypto'
import { COMMANDS } from '@/lib/commands/commands'
import { placeObjects } from '@/lib/commands/drawing/placements'
import { Work } from '@/lib/commands/drawing/work'
import { type Document, emptyDocument } from '@/lib/document/document'
import { ensureDiagram } from '@/lib/layout-records/diagrams'
import { applyAll } from '@/lib/steps/apply'
import type { Step } from '@/lib/steps/step'
import type { Batch, LogEntry, Send, SendAnswer } from '@/lib/sync/protocol'
import { batchOf, sendOf } from './editor'

export type SendBatches = (send: Send) => Promise<SendAnswer>

/** Numbers that look random and are the same each time. */
export function randomFrom(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

export class SimulatedEditor {
  readonly client = randomUUID()
  /** What the server confirmed, entry by entry. */
  confirmed: Document = emptyDocument
  version = 0
  readonly tally = { sent: 0, written: 0, refused: 0 }

  constructor(
    private readonly send: SendBatches,
    private readonly random: () => number,
  ) {}

  take(entries: readonly LogEntry[]): void {
    for (const entry of entries) {
      if (entry.version <= this.version) continue
      if (entry.version !== this.version + 1)
        throw new Error(`Version ${this.version + 1} is missing`)
      const applied = applyAll(this.confirmed, entry.steps)
      if (!applied.ok) throw new Error(`Version ${entry.version}: ${applied.error.message}`)
      this.confirmed = applied.value
      this.version = entry.version
    }
  }

  /** Makes a few edits one on top of the other and sends them. */
  async work(): Promise<void> {
    const batches: Batch[] = []
    let document = this.confirmed
    for (let n = 1 + Math.floor(this.random() * 3); n > 0; n--) {
      const steps = this.edit(document)
      const applied = applyAll(document, steps)
      if (steps.length === 0 || !applied.ok) continue
      document = applied.value
      batches.push(batchOf(steps))
    }
    if (batches.length > 0) await this.sendAll(batches)
  }

  async sendAll(batches: Batch[]): Promise<void> {
    const answer = await this.send(sendOf(this.version, batches, this.client))
    this.take(answer.entries)
    const written = new Set(answer.entries.map(({ id }) => id))
    this.tally.sent += batches.length
    this.tally.written += batches.filter(({ id }) => written.has(id)).length
    if (answer.refused) this.tally.refused++
  }

  private edit(document: Document): Step[] {
    const chance = this.random()
    if (chance < 0.3) return this.place(document)
    const table = this.pick(document, 'table')
    const column = this.pick(document, 'column')
    const name = `name_${Math.floor(this.random() * 1e9)}`
    if (chance < 0.4 || !table) return this.run(document, 'table-draw', { standard: 'plain', name })
    if (chance < 0.6) return this.run(document, 'column-add', { table, name, type: 'text' })
    if (chance < 0.7) return this.run(document, 'table-rename', { id: table, name })
    if (chance < 0.75) return this.run(document, 'table-remove', { id: table, cascade: true })
    if (!column) return []
    if (chance < 0.8) return this.run(document, 'column-remove', { id: column, cascade: true })
    if (chance < 0.9) return this.run(document, 'column-rename', { id: column, name })
    return this.run(document, 'object-set', { id: column, changes: { comment: name } })
  }

  private run(document: Document, id: string, input: unknown): Step[] {
    const done = COMMANDS.find((command) => command.id === id)?.execute(document, input)
    return done?.ok ? done.value.steps : []
  }

  private place(document: Document): Step[] {
    const object = this.pick(document, 'table')
    const diagram = ensureDiagram(document)
    if (diagram.steps.length > 0) return diagram.steps
    if (!object) return []
    const work = new Work(document)
    const at = () => Math.floor(this.random() * 2_000)
    placeObjects(work, diagram.id, [{ object, x: at(), y: at() }])
    const outcome = work.outcome()
    return outcome.ok ? outcome.value : []
  }

  private pick(document: Document, kind: 'table' | 'column') {
    const all = [...document.records.values()].filter((record) => record.kind === kind)
    return all[Math.floor(this.random() * all.length)]?.id
  }
}
