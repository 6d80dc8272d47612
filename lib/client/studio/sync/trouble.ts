/** What went wrong and what the person can do about it, on the list of problems until it is dismissed or over. */
import type { SessionProblem } from '@/lib/client/studio/session'
import type { Step } from '@/lib/steps/step'
import type { LogEntry } from '@/lib/sync/protocol'
import { lostEditsProblem } from './lost-edits'
import { refit } from './refit'
import type { SessionStore } from './session-store'
import type { Dropped } from './timeline'

const GONE = 'project-gone'

export class Trouble {
  /** What the problems shown are about. */
  private readonly lostEdits = new Map<string, readonly Dropped[]>()

  constructor(
    private readonly view: SessionStore,
    private readonly commit: (label: string, steps: readonly Step[]) => void,
    private readonly who: (entry: LogEntry) => string,
  ) {}

  /** Edits that are not part of the project any more. False: everything is as they wanted it all the same. */
  lost(dropped: readonly Dropped[], heard: readonly LogEntry[]): boolean {
    const problem = this.problemFor(dropped, heard)
    if (!problem) return false
    // One reason is told once, however many edits fell to it.
    const earlier = this.earlierLike(problem, dropped)
    const together = [...(this.lostEdits.get(earlier?.id ?? '') ?? []), ...dropped]
    const joined = earlier ? this.problemFor(together, heard) : null
    this.lostEdits.set(joined?.id ?? problem.id, joined ? together : dropped)
    this.view.report(joined ?? problem)
    return true
  }

  /** The problem that tells the same, or tells of the loss of what these edits are about. */
  private earlierLike({ message }: SessionProblem, [first]: readonly Dropped[]) {
    const made = ({ id }: SessionProblem) =>
      this.lostEdits
        .get(id)
        ?.some(({ steps }) =>
          steps.some((step) => step.type === 'add' && step.record.id === first?.subject),
        )
    return this.view.state.problems.find((one) => one.message === message || made(one))
  }

  private problemFor(
    dropped: readonly Dropped[],
    heard: readonly LogEntry[],
  ): SessionProblem | null {
    const [first] = dropped
    const again = () => this.doAgain(first?.id ?? '')
    const { who } = this
    return lostEditsProblem(dropped, { heard, who, document: this.view.state.document, again })
  }

  private doAgain(id: string): void {
    const dropped = this.lostEdits.get(id) ?? []
    const problem = this.view.state.problems.find((one) => one.id === id)
    const steps = refit(
      this.view.state.document,
      dropped.flatMap((batch) => batch.steps),
    )
    if (!problem) return
    if (steps) {
      this.dismiss(id)
      this.commit(dropped[0]?.label ?? '', steps)
    } else {
      const message = `${problem.message} What it needs is not there any more.`
      this.view.report({ ...problem, message, remedy: null })
    }
  }

  dismiss(problem: string): void {
    this.lostEdits.delete(problem)
    this.view.dismiss(({ id }) => id === problem)
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
