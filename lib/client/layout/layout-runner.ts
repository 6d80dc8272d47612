/**
 * Auto layout in a worker of its own: ELK cannot be interrupted, so a layout that is cancelled ends with its worker, and
 * the next one gets a new worker.
 */
import { proxy, type Remote, wrap } from 'comlink'
import type { LayoutAnswer, LayoutRequest, Progress } from '@/lib/layout/auto/auto-layout'
import type { LayoutJobs } from './layout-jobs'

export interface LayoutRun {
  /** Null when it was cancelled. */
  readonly answer: Promise<LayoutAnswer | null>
  cancel(): void
}

export interface LayoutRunner {
  run(request: LayoutRequest, onProgress: Progress): LayoutRun
  close(): void
}

interface Running {
  readonly worker: Worker
  readonly jobs: Remote<LayoutJobs>
}

function start(): Running {
  const worker = new Worker(new URL('./layout.worker.ts', import.meta.url), {
    type: 'module',
    name: 'lintel-layout',
  })
  return { worker, jobs: wrap<LayoutJobs>(worker) }
}

export function createLayoutRunner(): LayoutRunner {
  let running: Running | null = null
  const stop = () => {
    running?.worker.terminate()
    running = null
  }
  return {
    run(request, onProgress) {
      running ??= start()
      const { worker, jobs } = running
      let cancel = () => {}
      const cancelled = new Promise<null>((resolve) => {
        cancel = () => {
          if (running?.worker === worker) stop()
          resolve(null)
        }
      })
      const broken = new Promise<never>((_, reject) => {
        worker.addEventListener('error', () => {
          stop()
          reject(
            new Error('The layout could not be worked out. Try again, or choose another layout.'),
          )
        })
      })
      const answer = jobs.layout(request, proxy(onProgress))
      return { answer: Promise.race([answer, cancelled, broken]), cancel: () => cancel() }
    },
    close: stop,
  }
}
