/** A tab holds a lock as long as it lives, so that others know that it does. */

export type Release = () => void

export const lockName = (project: string, client: string) => `lintel-edits ${project} ${client}`

/** Null when another tab holds it, or when the browser has no locks. */
export async function holdLock(name: string, patience: number): Promise<Release | null> {
  if (!('locks' in navigator)) return null
  return new Promise((resolve) => {
    const held = () => new Promise<void>((release) => resolve(release))
    const options = patience > 0 ? { signal: AbortSignal.timeout(patience) } : { ifAvailable: true }
    navigator.locks
      .request(name, options, (lock) => {
        if (lock) return held()
        resolve(null)
        return undefined
      })
      .catch(() => resolve(null))
  })
}
