/** Where a command writes: results to standard output, all else to standard error; progress only where somebody looks. */
import { writeSync } from 'node:fs'
import { wantsColour } from '@/lib/cli/env'

const CODES = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, cyan: 36 } as const
export type Style = keyof typeof CODES
export type Paint = (style: Style, text: string) => string

const CLEAR = '\r\u001b[K'
const SHOW_EVERY_MS = 80

const painter =
  (on: boolean): Paint =>
  (style, text) =>
    on ? `\u001b[${CODES[style]}m${text}\u001b[0m` : text

export interface Terminal {
  paint: Paint
  out(text: string): void
  /** A message beside the result, on a line of its own. */
  note(text: string): void
  stage(text: string): void
  progress(stage: string): (done: number, total: number) => void
  /** Takes the progress line away. */
  settle(): void
}

class Progress {
  private shown = false
  private last = 0
  private readonly on = process.stderr.isTTY === true

  show(text: string, always: boolean): void {
    if (!this.on) return
    const now = Date.now()
    if (!always && now - this.last < SHOW_EVERY_MS) return
    this.last = now
    this.shown = true
    // Synchronous, because the work that it tells about holds the event loop.
    writeSync(2, `${CLEAR}${text.slice(0, (process.stderr.columns ?? 80) - 1)}`)
  }

  clear(): void {
    if (this.shown) writeSync(2, CLEAR)
    this.shown = false
  }
}

export function openTerminal(): Terminal {
  // A reader that has seen enough (`head`) is no failure.
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit()
      throw error
    })
  }
  const progress = new Progress()
  return {
    paint: painter(wantsColour(process.stdout.isTTY === true)),
    out: (text) => {
      progress.clear()
      process.stdout.write(text.endsWith('\n') || text === '' ? text : `${text}\n`)
    },
    note: (text) => {
      progress.clear()
      process.stderr.write(`lintel: ${text}\n`)
    },
    stage: (text) => progress.show(`${text} …`, true),
    progress: (stage) => (done, total) =>
      progress.show(`${stage} … ${done} of ${total}`, done === total),
    settle: () => progress.clear(),
  }
}
