'use client'

import { useEffect, useState } from 'react'
import { type CoreWorker, startCoreWorker } from '@/lib/client/worker/core-worker'

/** A worker of one's own, started when it is first needed and ended with the component. */
function lazyCore(): CoreWorker {
  let worker: CoreWorker | null = null
  const started = () => {
    worker ??= startCoreWorker()
    return worker
  }
  return {
    follow: (source) => started().follow(source),
    jobs: () => started().jobs(),
    close: () => {
      worker?.close()
      worker = null
    },
  }
}

export function useCore(): CoreWorker {
  const [core] = useState(lazyCore)
  // Last of all: what else ends with the component may still have something to tell the worker.
  useEffect(() => () => void setTimeout(core.close), [core])
  return core
}
