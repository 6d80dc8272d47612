/**
 * The other tabs of this browser that have the project open. Each holds a lock as long as it lives; whoever waits for that
 * lock learns at once when it is gone, also when it crashed.
 */

import { lockName } from './locks'

const isText = (value: unknown): value is string => typeof value === 'string'

interface Meeting {
  project: string
  client: string
  /** Another one is there. */
  met(client: string): void
  /** Another one ended. */
  gone(): void
}

/** To be called by a tab that holds its lock. Gives back how to stop. */
export function meetOtherTabs({ project, client, met, gone }: Meeting): () => void {
  // Without locks in the browser a tab has nobody to wait for.
  if (!('locks' in navigator)) return () => undefined
  const known = new Set([client])
  const life = new AbortController()
  const { signal } = life
  const meet = (other: string) => {
    if (known.has(other)) return
    known.add(other)
    met(other)
    navigator.locks
      .request(lockName(project, other), { signal }, () => undefined)
      .then(
        () => gone(),
        // Left before.
        () => undefined,
      )
  }
  const channel = new BroadcastChannel(`lintel-edits ${project}`)
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (isText(data)) meet(data)
  })
  channel.postMessage(client)
  const start = lockName(project, '')
  void navigator.locks.query().then(({ held = [] }) => {
    for (const { name = '' } of held) if (name.startsWith(start)) meet(name.slice(start.length))
  })
  return () => {
    life.abort()
    channel.close()
  }
}
