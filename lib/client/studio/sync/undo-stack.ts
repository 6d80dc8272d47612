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

export type Way = 'undo' | 'redo'

interface Entry {
  /** The batch that it takes back. */
  batch: string
  label: string
  steps: readonly Step[]
  /** How much of the news had been heard when the steps were made. */
  heard: number
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

export class UndoStack {
  private readonly stacks: Record<Way, Entry[]> = { undo: [], redo: [] }
  private news: News[] = []

  label(way: Way): string | null {
    return this.stacks[way].at(-1)?.label ?? null
  }

  /** The person did something. */
  done(batch: string, label: string, steps: readonly Step[]): void {
    this.stacks.redo.length = 0
    this.push('undo', batch, label, steps)
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
    if (entry) this.push(way === 'undo' ? 'redo' : 'undo', batch, entry.label, steps)
  }

  /** The turn cannot be made. What it would have taken back stays, and counts as news to those before it. */
  skip(way: Way): void {
    const entry = this.stacks[way].pop()
    if (entry) this.hear({ by: 'You', steps: invertAll(entry.steps) })
  }

  private push(way: Way, batch: string, label: string, steps: readonly Step[]): void {
    const heard = this.news.length
    this.stacks[way].push({ batch, label, steps: invertAll(steps), heard })
  }
}

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
