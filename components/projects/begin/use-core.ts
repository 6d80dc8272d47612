'use client'

import { useEffect, useState } from 'react'
import { type CoreWorker, startCoreWorker } from '@/lib/client/worker/core-worker'
import { emptyDocument } from '@/lib/document/document'

/** A worker of one's own, started when it is first needed and ended with the component. */
function lazyCore(): CoreWorker {
  let worker: CoreWorker | null = null
  return {
    jobs: () => {
      worker ??= startCoreWorker(() => emptyDocument)
      return worker.jobs()
    },
    close: () => {
      worker?.close()
      worker = null
    },
  }
}

export function useCore(): CoreWorker {
  const [core] = useState(lazyCore)
  useEffect(() => core.close, [core])
  return core
}
