/** Reads SQL in the worker and tells how far it is. What is read stays there under its token until it is given up. */
import { proxy } from 'comlink'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { CoreWorker } from '@/lib/client/worker/core-worker'
import type { GivenFile, ReadingReport } from '@/lib/client/worker/jobs/import-jobs'

export type Reading =
  | { state: 'none' }
  | { state: 'reading'; share: number }
  | { state: 'failed'; message: string }
  | { state: 'read'; report: ReadingReport; title: string }

export interface ReadingControl {
  reading: Reading
  read(files: readonly GivenFile[], title: string): void
  fail(message: string): void
  restart(): void
}

export function useReading(worker: CoreWorker, seeds: boolean): ReadingControl {
  const [reading, setReading] = useState<Reading>({ state: 'none' })
  const token = useRef<number | null>(null)
  const run = useRef(0)

  const forget = useCallback(() => {
    run.current += 1
    if (token.current !== null) void worker.jobs().forgetImport(token.current)
    token.current = null
  }, [worker])
  useEffect(() => forget, [forget])

  const read = useCallback(
    async (files: readonly GivenFile[], title: string) => {
      forget()
      const mine = run.current
      setReading({ state: 'reading', share: 0 })
      // Progress comes on a line of its own, and its last words may arrive after the answer.
      let isRead = false
      const told = proxy((share: number) => {
        if (run.current === mine && !isRead) setReading({ state: 'reading', share })
      })
      try {
        const report = await worker.jobs().readSql(files, seeds, told)
        if (run.current !== mine) return void worker.jobs().forgetImport(report.token)
        isRead = true
        token.current = report.token
        setReading({ state: 'read', report, title })
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error)
        isRead = true
        if (run.current === mine) setReading({ state: 'failed', message })
      }
    },
    [worker, seeds, forget],
  )

  const restart = useCallback(() => {
    forget()
    setReading({ state: 'none' })
  }, [forget])

  return {
    reading,
    read: (files, title) => void read(files, title),
    fail: (message) => setReading({ state: 'failed', message }),
    restart,
  }
}
