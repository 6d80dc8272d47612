/**
 * What others did since a document was taken, found by the records that it is about, so that a large batch meets another
 * large one without comparing each step with each.
 */
import type { Id } from '@/lib/kinds/common'
import { kindOf } from '@/lib/kinds/registry'
import { mentions } from './mentions'
import { type Changes, type Step, stepId } from './step'

function push(map: Map<string, number[]>, key: string, place: number): void {
  const list = map.get(key)
  if (list) list.push(place)
  else map.set(key, [place])
}

/** What an earlier step still says after a later one about the same record was put on it. */
function remaining(earlier: Step, later: Step): Step | null {
  if (later.type === 'add' || later.type === 'remove') return null
  if (earlier.type !== later.type) return earlier
  if (earlier.type !== 'set' || later.type !== 'set') return null
  const changes: Changes = {}
  for (const [name, change] of Object.entries(earlier.changes)) {
    if (!Object.hasOwn(later.changes, name)) changes[name] = change
  }
  return Object.keys(changes).length === 0 ? null : { ...earlier, changes }
}

export class Over {
  private readonly steps: (Step | null)[] = []
  private readonly bySubject = new Map<string, number[]>()
  private readonly byMention = new Map<string, number[]>()
  private readonly layout = new Set<string>()

  constructor(steps: readonly Step[] = []) {
    this.follow(steps)
  }

  /** Takes in what was done after the rest. */
  follow(steps: readonly Step[]): void {
    for (const step of steps) {
      const place = this.steps.push(step) - 1
      push(this.bySubject, stepId(step), place)
      for (const id of mentions(step)) push(this.byMention, id, place)
      this.noteKind(step)
    }
  }

  /** The sender's own steps were put on top: what they overrule is no longer news to the steps that come after them. */
  absorb(own: readonly Step[]): void {
    for (const step of own) {
      this.noteKind(step)
      for (const place of this.bySubject.get(stepId(step)) ?? []) {
        const earlier = this.steps[place]
        if (earlier) this.steps[place] = remaining(earlier, step)
      }
    }
  }

  /** Those that a step could meet, in the order in which they were done. */
  touching(step: Step): Step[] {
    const subject = stepId(step)
    const places = new Set(this.bySubject.get(subject))
    for (const id of mentions(step)) {
      for (const place of this.bySubject.get(id) ?? []) places.add(place)
    }
    if (step.type === 'remove') {
      for (const place of this.byMention.get(subject) ?? []) places.add(place)
    }
    return [...places]
      .sort((a, b) => a - b)
      .flatMap((place) => {
        const found = this.steps[place]
        return found ? [found] : []
      })
  }

  /** Whether a record that came or went in these steps was layout. */
  sawLayout(id: Id): boolean {
    return this.layout.has(id)
  }

  private noteKind(step: Step): void {
    if ('record' in step && kindOf(step.record.kind).scope !== 'model') {
      this.layout.add(step.record.id)
    }
  }
}
