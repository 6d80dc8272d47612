/** What went wrong and what the person can do about it, on the list of problems until it is dismissed or over. */
import type { Document } from '@/lib/document/document'
import type { Step } from '@/lib/steps/step'
import type { LogEntry } from '@/lib/sync/protocol'
import { lostEditsProblem } from './lost-edits'
import { refit } from './refit'
import type { SessionStore } from './session-store'
import type { Dropped } from './timeline'

const GONE = 'project-gone'

export class Trouble {
  constructor(
    private readonly view: SessionStore,
    private readonly commit: (label: string, steps: readonly Step[]) => void,
  ) {}

  /** Edits that are not part of the project any more. False: everything is as they wanted it all the same. */
  lost(dropped: readonly Dropped[], heard: readonly LogEntry[], before: Document): boolean {
    const after = this.view.state.document
    const again = (label: string) => this.doAgain(label, dropped)
    const problem = lostEditsProblem(dropped, { heard, before, after, again })
    if (problem) this.view.report(problem)
    return problem !== null
  }

  private doAgain(label: string, dropped: readonly Dropped[]): void {
    const steps = refit(
      this.view.state.document,
      dropped.flatMap((batch) => batch.steps),
    )
    const problem = this.view.state.problems.find(({ id }) => id === dropped[0]?.id)
    if (!problem) return
    if (steps) {
      this.view.dismiss(({ id }) => id === problem.id)
      this.commit(label, steps)
    } else {
      const message = `${problem.message} What it needs is not there any more.`
      this.view.report({ ...problem, message, remedy: null })
    }
  }

  /** They were given up, and are in the log after all. */
  found(batches: readonly string[]): void {
    const known = new Set(batches)
    this.view.dismiss((problem) => problem.batches.some((id) => known.has(id)))
  }

  gone(message: string): void {
    const title = 'Your edits are not saved'
    this.view.report({ id: GONE, batches: [], title, message, subject: null, remedy: null })
  }

  back(): void {
    this.view.dismiss(({ id }) => id === GONE)
  }
}
