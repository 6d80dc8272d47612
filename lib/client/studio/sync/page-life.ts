/** What the browser says about page and line, for the session: hidden for a while, back, offline, going away. */
import type { SyncSession } from './sync-session'

/** A browser allows few connections to one server, and a page that nobody sees needs none. */
const HIDDEN_FOR_MS = 60_000

interface PageLife {
  session: Pick<SyncSession, 'wake' | 'pause' | 'lineLost'>
  /** False: the person would lose edits. */
  mayLeave(): boolean
  /** The line may be back. */
  online(): void
}

export function followPage({ session, mayLeave, online }: PageLife): () => void {
  let hide: ReturnType<typeof setTimeout> | undefined
  const life = new AbortController()
  const { signal } = life
  const seen = () => {
    clearTimeout(hide)
    if (document.visibilityState === 'visible') session.wake()
    else hide = setTimeout(() => session.pause(), HIDDEN_FOR_MS)
  }
  document.addEventListener('visibilitychange', seen, { signal })
  window.addEventListener('pageshow', () => session.wake(), { signal })
  const back = () => {
    session.wake()
    online()
  }
  window.addEventListener('online', back, { signal })
  window.addEventListener('offline', () => session.lineLost(), { signal })
  window.addEventListener(
    'beforeunload',
    (event) => {
      if (!mayLeave()) event.preventDefault()
    },
    { signal },
  )
  return () => {
    clearTimeout(hide)
    life.abort()
  }
}
