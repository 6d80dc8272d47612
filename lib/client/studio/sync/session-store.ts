/** What the studio sees of a session. A new state is published only where something is different from before. */
import { createStore, type StoreApi } from 'zustand'
import type { SessionProblem, SessionState } from '@/lib/client/studio/session'
import type { Presence } from '@/lib/sync/protocol'

const NOTHING_YET: Omit<SessionState, 'project' | 'version' | 'document' | 'author'> = {
  pending: 0,
  connection: 'connecting',
  undoLabel: null,
  redoLabel: null,
  present: [],
  problems: [],
  checkpoints: 0,
}

export class SessionStore {
  readonly store: StoreApi<SessionState>

  constructor(start: Pick<SessionState, 'project' | 'version' | 'document' | 'author'>) {
    this.store = createStore(() => ({ ...NOTHING_YET, ...start }))
  }

  get state(): SessionState {
    return this.store.getState()
  }

  publish(change: Partial<SessionState>): void {
    const before = new Map<string, unknown>(Object.entries(this.state))
    const different = Object.entries(change).some(([key, value]) => before.get(key) !== value)
    if (different) this.store.setState(change)
  }

  /** One with the same id takes the place of the earlier one. */
  report(problem: SessionProblem): void {
    const others = this.state.problems.filter(({ id }) => id !== problem.id)
    this.store.setState({ problems: [...others, problem] })
  }

  dismiss(drop: (problem: SessionProblem) => boolean): void {
    const problems = this.state.problems.filter((problem) => !drop(problem))
    if (problems.length < this.state.problems.length) this.store.setState({ problems })
  }

  present(client: string, presence: Presence | null): void {
    const { present } = this.state
    const at = present.findIndex((one) => one.client === client)
    if (presence && at >= 0) this.store.setState({ present: present.with(at, presence) })
    else if (presence) this.store.setState({ present: [...present, presence] })
    else if (at >= 0) this.store.setState({ present: present.toSpliced(at, 1) })
  }
}
