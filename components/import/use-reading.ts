/**
 * SQL as a person gives it, read in the worker. What is read stays there under its token until it is given up. For whoever
 * has a core worker: the open project, and the page where projects are made.
 */
import { proxy } from 'comlink'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Check } from '@/components/sql-editor/code-editor'
import type { CoreWorker } from '@/lib/client/worker/core-worker'
import type { GivenFile, ReadingReport } from '@/lib/client/worker/jobs/import-jobs'

export type Reading =
  | { state: 'none' }
  | { state: 'reading'; share: number }
  | { state: 'failed'; message: string }
  | { state: 'read'; report: ReadingReport; title: string }

export interface ReadingControl {
  reading: Reading
  /** What was pasted; it stays when the person comes back to it. */
  text: string
  setText(text: string): void
  check: Check
  readText(): void
  readFiles(files: Promise<readonly GivenFile[]>): void
  restart(): void
}

const PASTED = 'pasted SQL'
const NO_FILES = 'There are no files in what you gave. Choose .sql files, or a folder of them.'
/** Longer texts are read when the person says so, not while they type. */
const LONG = 300_000

const titleOf = (files: readonly GivenFile[]) =>
  files.length === 1 ? (files[0]?.name ?? '') : `${files.length} files`

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

export function useReading(worker: CoreWorker, seeds: boolean): ReadingControl {
  const [reading, setReading] = useState<Reading>({ state: 'none' })
  const [text, setText] = useState('')
  const token = useRef<number | null>(null)
  const run = useRef(0)

  const forget = useCallback(() => {
    run.current += 1
    if (token.current !== null) void worker.jobs().forgetImport(token.current)
    token.current = null
  }, [worker])
  useEffect(() => forget, [forget])

  const read = useCallback(
    async (given: Promise<readonly GivenFile[]>, title?: string) => {
      forget()
      const mine = run.current
      setReading({ state: 'reading', share: 0 })
      // Progress comes on a line of its own, and its last words may arrive after the answer.
      let isRead = false
      const told = proxy((share: number) => {
        if (run.current === mine && !isRead) setReading({ state: 'reading', share })
      })
      try {
        const files = await given
        if (files.length === 0) throw new Error(NO_FILES)
        const report = await worker.jobs().readSql(files, seeds, told)
        if (run.current !== mine) return void worker.jobs().forgetImport(report.token)
        isRead = true
        token.current = report.token
        setReading({ state: 'read', report, title: title ?? titleOf(files) })
      } catch (error) {
        isRead = true
        if (run.current === mine) setReading({ state: 'failed', message: messageOf(error) })
      }
    },
    [worker, seeds, forget],
  )

  const check = useMemo(
    (): Check => async (sql, form) => (sql.length > LONG ? [] : worker.jobs().problems(sql, form)),
    [worker],
  )
  return {
    reading,
    text,
    setText,
    check,
    readText: () => void read(Promise.resolve([{ name: PASTED, content: text }]), PASTED),
    readFiles: useCallback((files) => void read(files), [read]),
    restart: useCallback(() => {
      forget()
      setReading({ state: 'none' })
    }, [forget]),
  }
}
