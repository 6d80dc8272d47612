/**
 * Keeps the findings in step with the design on the screen: after each change the worker is asked what is different, one
 * question at a time. The page itself does no more than put the answer in its place.
 */
import type { StoreApi } from 'zustand'
import type { SessionState } from '@/lib/client/studio/session'
import type { CoreWorker } from '@/lib/client/worker/core-worker'
import type { LintAnswer, LintTerms } from '@/lib/client/worker/lint-desk'
import type { Document } from '@/lib/document/document'
import { NOTHING_FOUND, withTold, withWaivers } from './known-findings'
import type { LintStore } from './lint-store'
import { today } from './today'

/** Several changes in a row are one question. */
const WAIT_MS = 30

export const termsOf = ({ project }: SessionState, day = today()): LintTerms => ({
  standard: project.standard,
  own: project.own,
  today: day,
})

interface Followed {
  session: { store: StoreApi<SessionState> }
  worker: CoreWorker
  lint: LintStore
}

/** Waivers are records: others, or those with other end dates, judge the findings anew. */
function waiverSign({ records }: Document): string {
  const waivers = []
  for (const record of records.values()) if (record.kind === 'waiver') waivers.push(record)
  return JSON.stringify(waivers)
}

class LintFollower {
  private timer: ReturnType<typeof setTimeout> | undefined
  private asking = false
  private again = false
  private stopped = false
  private judged = ''
  private day = today()

  constructor(private readonly followed: Followed) {}

  /** Asks in a moment; while an answer is waited for, right after it. */
  later = (): void => {
    this.again = true
    if (this.asking) return
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.ask(), WAIT_MS)
  }

  /** A waiver may have run out over night. */
  look = (): void => {
    if (document.visibilityState === 'visible' && this.day !== today()) this.later()
  }

  stop(): void {
    this.stopped = true
    clearTimeout(this.timer)
  }

  private async ask(): Promise<void> {
    this.asking = true
    try {
      while (!this.stopped && (await this.askOnce()));
    } catch (error) {
      const problem = error instanceof Error ? error.message : String(error)
      if (!this.stopped) this.followed.lint.setState({ status: 'failed', problem })
    } finally {
      this.asking = false
    }
  }

  /** Whether to ask again at once. */
  private async askOnce(): Promise<boolean> {
    const { session, worker } = this.followed
    const state = session.store.getState()
    this.again = false
    this.day = today()
    const answer = await worker.jobs(state.document).lint(termsOf(state, this.day))
    if (!this.stopped) this.take(answer, state.document)
    return answer.more || this.again
  }

  private take({ fresh, sections, more }: LintAnswer, document: Document): void {
    const { lint } = this.followed
    const terms = { document, today: this.day }
    const sign = `${this.day}\n${waiverSign(document)}`
    lint.setState((state) => {
      const told = withTold(fresh ? NOTHING_FOUND : state, sections, terms)
      const known = sign === this.judged ? told : withWaivers(told, terms)
      return { ...known, status: more ? 'looking' : 'ready', problem: null }
    })
    this.judged = sign
  }
}

export function followLint(followed: Followed): () => void {
  const follower = new LintFollower(followed)
  const stop = followed.session.store.subscribe((now, before) => {
    if (now.document !== before.document || now.project !== before.project) follower.later()
  })
  document.addEventListener('visibilitychange', follower.look)
  follower.later()
  return () => {
    follower.stop()
    stop()
    document.removeEventListener('visibilitychange', follower.look)
  }
}
