/** The DDL of what is shown, made in the worker a moment after each edit. */
import { useEffect, useState } from 'react'
import { useDocument } from '@/lib/client/studio/hooks'
import { useStudioContext } from '@/lib/client/studio/provider'
import type { TextOf } from '@/lib/client/worker/jobs/sql-edit-jobs'
import type { ShownDdl } from '@/lib/client/worker/jobs/sql-jobs'
import type { Id } from '@/lib/kinds/common'
import type { SqlOptions } from './sql-options'

const WAIT = 120

export interface LiveDdl {
  ddl: (ShownDdl & TextOf) | null
  /** What is shown is older than the design. */
  isBehind: boolean
  failure: string | null
}

const NOTHING: LiveDdl = { ddl: null, isBehind: true, failure: null }

/** `isPaused`: nobody looks at it. */
export function useDdl(ids: readonly Id[] | null, options: SqlOptions, isPaused: boolean): LiveDdl {
  const { worker } = useStudioContext()
  const document = useDocument((one) => one)
  const [live, setLive] = useState(NOTHING)
  useEffect(() => {
    let isStale = false
    const tell = (next: LiveDdl) => !isStale && setLive(next)
    setLive((before) => (before.isBehind ? before : { ...before, isBehind: true }))
    const make = async () => {
      try {
        const ddl = await worker.jobs(document).ddl(ids, options)
        tell({ ddl: { ...ddl, ids, options }, isBehind: false, failure: null })
      } catch (error) {
        const failure = error instanceof Error ? error.message : String(error)
        tell({ ddl: null, isBehind: false, failure })
      }
    }
    const timer = isPaused ? undefined : setTimeout(() => void make(), WAIT)
    return () => {
      isStale = true
      clearTimeout(timer)
    }
  }, [worker, document, ids, options, isPaused])
  return live
}
