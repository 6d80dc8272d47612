/**
 * What a person writes into the SQL and the design does not hold yet. After a pause in typing, and on leaving the editor, it
 * becomes a change of the design, unless it takes something away: that waits until the person says so. Until it is
 * understood the design stays as it is and the text as it was typed. It outlives the panel.
 */
import { createStore } from 'zustand'
import type { StudioContext } from '@/lib/client/studio/provider'
import type { StudioSession } from '@/lib/client/studio/session'
import type { CoreWorker } from '@/lib/client/worker/core-worker'
import type { TextOf } from '@/lib/client/worker/jobs/sql-edit-jobs'
import type { Id } from '@/lib/kinds/common'
import { type EditProblem, problemAt } from '@/lib/sql/edit/problem'

const PAUSE = 900
/** Others may edit between the answer and its use; then it is asked for again. */
const TRIES = 3

export type SqlDraftState =
  | { state: 'none' }
  | { state: 'typing' }
  | { state: 'applied' }
  | { state: 'wrong'; problems: readonly EditProblem[] }
  | { state: 'asking'; removes: readonly string[] }
  | { state: 'overtaken'; message: string }

export const NO_DRAFT: SqlDraftState = { state: 'none' }

interface Draft {
  text: string
  /** What the text is compared with: what was shown when typing began, or what was last understood. */
  of: TextOf
}

export class SqlDraft {
  readonly store = createStore<SqlDraftState>(() => NO_DRAFT)
  private draft: Draft | null = null
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor(
    private readonly session: StudioSession,
    private readonly worker: CoreWorker,
    /** Objects that the text made. */
    private readonly added: (ids: readonly Id[]) => void,
  ) {}

  get text(): string | null {
    return this.draft?.text ?? null
  }

  /** `of`: what is shown, in case that this is the first that is typed. */
  change(text: string, of: TextOf | null): void {
    const begun = this.draft?.of ?? of
    if (!begun) return
    const { base, ids, options } = begun
    this.draft = { text, of: { base, ids, options } }
    this.show({ state: 'typing' })
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.apply(), PAUSE)
  }

  discard(): void {
    clearTimeout(this.timer)
    this.draft = null
    this.show(NO_DRAFT)
  }

  /** What is in the design may be shown in the design's own words again. */
  settle(): void {
    if (this.store.getState().state === 'applied') this.discard()
  }

  /** `isMeant`: the person said so, knowing what goes. */
  async apply(isMeant = false): Promise<void> {
    clearTimeout(this.timer)
    for (let i = 0; i < TRIES; i++) {
      const asked = this.draft
      if (!asked || this.store.getState().state === 'applied') return
      const state = await this.attempt(asked, isMeant)
      // Something else was typed meanwhile; that will be looked at in its turn.
      if (this.draft?.text !== asked.text) return
      if (state) return this.show(state)
    }
    const message = 'Others edit the same objects right now. Try again in a moment.'
    this.show({ state: 'overtaken', message })
  }

  /** Null: the design changed meanwhile. */
  private async attempt(asked: Draft, isMeant: boolean): Promise<SqlDraftState | null> {
    const { document } = this.session.store.getState()
    const answer = await this.worker.jobs(document).editSql(asked.of, asked.text)
    if (this.draft !== asked) return null
    if (answer.outcome === 'wrong') return { state: 'wrong', problems: answer.problems }
    if (answer.outcome === 'overtaken') return { state: 'overtaken', message: answer.message }
    if (answer.removes.length > 0 && !isMeant) return { state: 'asking', removes: answer.removes }
    const kept = this.session.commit(answer.label, answer.steps)
    if (!kept.ok) {
      if (this.session.store.getState().document !== document) return null
      return { state: 'wrong', problems: [problemAt(asked.text, 0, 0, kept.error.message)] }
    }
    this.draft = { text: asked.text, of: answer.next }
    if (answer.added.length > 0) this.added(answer.added)
    return { state: 'applied' }
  }

  private show(state: SqlDraftState): void {
    this.store.setState(state, true)
  }
}

const drafts = new WeakMap<StudioSession, SqlDraft>()

export function draftOf({ live, worker, ui }: StudioContext): SqlDraft {
  const known = drafts.get(live)
  if (known) return known
  const draft = new SqlDraft(live, worker, (ids) => ui.getState().select(ids, 'add'))
  drafts.set(live, draft)
  return draft
}
