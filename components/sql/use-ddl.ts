/** The DDL of what is shown, made in the worker a moment after each edit. */
import { useEffect, useState } from 'react'
import { useDocument } from '@/lib/client/studio/hooks'
import { useStudioContext } from '@/lib/client/studio/provider'
import type { ShownDdl } from '@/lib/client/worker/jobs/sql-jobs'
import type { Id } from '@/lib/kinds/common'
import type { DdlOptions } from '@/lib/sql/print/print'

const WAIT = 120

export interface LiveDdl {
  ddl: ShownDdl | null
  /** What is shown is older than the design. */
  isBehind: boolean
  failure: string | null
}

export function useDdl(ids: readonly Id[] | null, options: Omit<DdlOptions, 'only'>): LiveDdl {
  const { worker } = useStudioContext()
  const document = useDocument((one) => one)
  const [live, setLive] = useState<LiveDdl>({ ddl: null, isBehind: true, failure: null })
  // biome-ignore lint/correctness/useExhaustiveDependencies: made anew for each state of the design
  useEffect(() => {
    let isStale = false
    setLive((before) => ({ ...before, isBehind: true }))
    const timer = setTimeout(() => {
      worker
        .jobs()
        .ddl(ids, options)
        .then(
          (ddl) => !isStale && setLive({ ddl, isBehind: false, failure: null }),
          (error: Error) =>
            !isStale && setLive({ ddl: null, isBehind: false, failure: error.message }),
        )
    }, WAIT)
    return () => {
      isStale = true
      clearTimeout(timer)
    }
  }, [worker, document, ids, options])
  return live
}
