/**
 * ELK in the thread that asks for it. Its file takes a thread without a page for a worker of its own and then answers
 * messages instead of giving anything out; a page that is there while it loads keeps it from that.
 */
import type { ELK } from 'elkjs/lib/elk-api.js'
import type { LayoutEngine } from './layered'

let loaded: Promise<LayoutEngine> | null = null

async function load(): Promise<ELK> {
  const hasPage = 'document' in globalThis
  if (!hasPage) Object.defineProperty(globalThis, 'document', { value: {}, configurable: true })
  try {
    const [api, worker] = await Promise.all([
      import('elkjs/lib/elk-api.js'),
      import('elkjs/lib/elk-worker.min.js'),
    ])
    return new api.default({ workerFactory: () => new worker.Worker() })
  } finally {
    if (!hasPage) Reflect.deleteProperty(globalThis, 'document')
  }
}

export function loadElk(): Promise<LayoutEngine> {
  loaded ??= load()
  return loaded
}
