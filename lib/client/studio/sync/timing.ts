/** Time as the session sees it. */
export interface Timing {
  now(): number
  /** Gives back how to call it off. */
  after(ms: number, run: () => void): () => void
  random(): number
}

export const realTiming: Timing = {
  now: () => Date.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms)
    return () => clearTimeout(timer)
  },
  random: () => Math.random(),
}

const FIRST_MS = 500
const LONGEST_MS = 30_000

/** Waits longer after each failure, never the same time as others who lost the same server. */
export class Backoff {
  private failures = 0
  private cancel: (() => void) | null = null

  constructor(
    private readonly timing: Timing,
    private readonly run: () => void,
  ) {}

  get failed(): boolean {
    return this.failures > 0
  }

  again(): void {
    this.stop()
    const longest = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(this.failures++, 16))
    this.cancel = this.timing.after(longest * (0.5 + this.timing.random() / 2), () => {
      this.cancel = null
      this.run()
    })
  }

  /** There is reason to think that it works now. */
  now(): void {
    if (!this.cancel) return
    this.stop()
    this.failures = Math.min(this.failures, 1)
    this.run()
  }

  succeeded(): void {
    this.stop()
    this.failures = 0
  }

  stop(): void {
    this.cancel?.()
    this.cancel = null
  }
}
