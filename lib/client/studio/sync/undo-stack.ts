/**
 * What this tab did and can take back, without limit. Only own batches are undone, the last one first, and only where
 * others' work stays as it is: the inverse is fitted to everything that happened since.
 */
import type { Document } from '@/lib/document/document'
import { kindOf } from '@/lib/kinds/registry'
import { fail, ok, type Result } from '@/lib/result'
import { invertAll } from '@/lib/steps/invert'
import { mentions } from '@/lib/steps/mentions'
import { Over } from '@/lib/steps/over'
import { rebaseAll } from '@/lib/steps/rebase'
import { type Changes, type Step, type StepOf, stepId } from '@/lib/steps/step'
import type { LogEntry } from '@/lib/sync/protocol'
import type { KeptTurn } from './turn-shelf'

export type Way = 'undo' | 'redo'

/** A batch that the person made. */
export interface Deed {
  batch: string
  label: string
  /** Deeds with the same one are taken back at once. */
  group: string
}

interface Entry extends Deed {
  steps: readonly Step[]
  /** How much of the news had been heard when the steps were made. */
  heard: number
  /** Counts the own batches. */
  place: number
}

/** What others did, or what the studio did by itself. */
export interface News {
  by: string
  steps: readonly Step[]
}

export interface Turn {
  label: string
  steps: readonly Step[]
}

export interface NoTurn {
  label: string
  /** Null: there is nothing left to take back. */
  subject: string | null
  /** Whoever stands in the way. */
  by: string
}

/** Where it is kept what can be taken back, for the page that is in this tab next. */
export interface TurnKeeper {
  keep(turns: readonly Omit<KeptTurn, 'base'>[]): void
  forget(batches: readonly string[]): void
}

export class UndoStack {
  private readonly stacks: Record<Way, Entry[]> = { undo: [], redo: [] }
  private news: News[] = []
  private places = 0

  constructor(private readonly keeper: TurnKeeper) {}

  /** What the page before this one could take back, by what the log holds since then. */
  restore(
    turns: readonly KeptTurn[],
    entries: readonly LogEntry[],
    who: (entry: LogEntry) => string,
  ): void {
    const kept = new Map(turns.map((turn) => [turn.batch, turn]))
    for (const entry of entries) {
      const { steps } = entry
      const turn = kept.get(entry.id)
      if (!turn) this.hear({ by: who(entry), steps })
      else if (turn.way !== 'spent' && steps.length > 0) this.push(turn.way, turn, steps)
    }
  }

  label(way: Way): string | null {
    return this.stacks[way].at(-1)?.label ?? null
  }

  group(way: Way): string | null {
    return this.stacks[way].at(-1)?.group ?? null
  }

  /** The person did something. */
  done(deed: Deed, steps: readonly Step[]): void {
    this.spend(this.stacks.redo.splice(0))
    this.put('undo', deed, steps)
  }

  /** Something happened that the person did not do here. */
  hear(news: News): void {
    const { undo, redo } = this.stacks
    if (undo.length + redo.length === 0) this.news = []
    else this.news.push(news)
  }

  /** A batch was fitted to what others did; this is what it does now. */
  refit(batch: string, steps: readonly Step[]): void {
    if (steps.length === 0) this.forget(batch)
    for (const entry of [...this.stacks.undo, ...this.stacks.redo]) {
      if (entry.batch !== batch) continue
      entry.steps = invertAll(steps)
      entry.heard = this.news.length
    }
  }

  /** A batch was not kept, so there is nothing to take back. */
  forget(batch: string): void {
    for (const way of ['undo', 'redo'] as const) {
      this.stacks[way] = this.stacks[way].filter((entry) => entry.batch !== batch)
    }
    this.keeper.forget([batch])
  }

  /** What the next turn does on the document as it is now. One that others stand in the way of is left out for good. */
  next(way: Way, document: Document): Result<Turn, NoTurn> | null {
    const entry = this.stacks[way].at(-1)
    if (!entry) return null
    const { label } = entry
    const since = this.news.slice(entry.heard)
    const over = new Over(since.flatMap(({ steps }) => steps))
    const fitted = rebaseAll(withoutOverruled(entry.steps, over, document), over, document)
    if (!Array.isArray(fitted)) {
      const { subject } = fitted
      return fail({ label, subject, by: blame(since, subject) })
    }
    if (fitted.length === 0) return fail({ label, subject: null, by: blame(since, null) })
    return ok({ label, steps: fitted })
  }

  /** The turn was made, as this batch. */
  turned(way: Way, batch: string, steps: readonly Step[]): void {
    const entry = this.stacks[way].pop()
    if (!entry) return
    this.spend([entry])
    this.put(way === 'undo' ? 'redo' : 'undo', { ...deedOf(entry), batch }, steps)
  }

  /** The turn cannot be made. What it would have taken back stays, and counts as news to those before it. */
  skip(way: Way): void {
    const entry = this.stacks[way].pop()
    if (!entry) return
    this.heardThen(entry)
    this.keeper.forget([entry.batch])
  }

  /** What was done stands among the news where it happened: what others did to the same comes after it. */
  private heardThen({ steps, heard, place }: Entry): void {
    const others = [...this.stacks.undo, ...this.stacks.redo]
    const before = others.filter((other) => other.place < place)
    const at = Math.max(heard, ...before.map((other) => other.heard))
    for (const other of others) if (other.place > place) other.heard++
    this.news.splice(at, 0, { by: 'You', steps: invertAll(steps) })
  }

  private put(way: Way, deed: Deed, steps: readonly Step[]): void {
    this.push(way, deed, steps)
    this.keeper.keep([{ ...deed, way }])
  }

  private spend(entries: readonly Entry[]): void {
    if (entries.length === 0) return
    this.keeper.keep(entries.map((entry) => ({ ...deedOf(entry), way: 'spent' })))
  }

  private push(way: Way, deed: Deed, steps: readonly Step[]): void {
    const heard = this.news.length
    const place = this.places++
    this.stacks[way].push({ ...deedOf(deed), steps: invertAll(steps), heard, place })
  }
}

const deedOf = ({ batch, label, group }: Deed): Deed => ({ batch, label, group })

function blame(news: readonly News[], subject: string | null): string {
  const about = (step: Step) =>
    subject === null || stepId(step) === subject || mentions(step).includes(subject)
  return news.findLast(({ steps }) => steps.some(about))?.by ?? 'Somebody'
}

/** Layout has no conflicts, the later edit wins; but taking something back is no later edit where others moved it since. */
function withoutOverruled(steps: readonly Step[], over: Over, document: Document): Step[] {
  return steps.flatMap((step) => {
    if ('record' in step) return step
    const kind = document.records.get(step.id)?.kind
    if (!kind || kindOf(kind).scope === 'model') return step
    const since = over.touching(step).filter((other) => stepId(other) === step.id)
    if (step.type === 'move') return since.some(({ type }) => type === 'move') ? [] : step
    return withoutChanges(step, since)
  })
}

function withoutChanges(step: StepOf<'set'>, since: readonly Step[]): Step[] {
  const changes: Changes = {}
  for (const [name, change] of Object.entries(step.changes)) {
    const overruled = since.some(
      (other) => other.type === 'set' && Object.hasOwn(other.changes, name),
    )
    if (!overruled) changes[name] = change
  }
  return Object.keys(changes).length === 0 ? [] : [{ ...step, changes }]
}
