import { useEffect, useState } from 'react'
import { ApiError, request } from './api'

const AGAIN_MS = 2_000

/** What keeps the server from answering; null while nothing does, or while it is not known. Once it is over, the page is
 * loaded again. */
export function useHealth(): string | null {
  const [trouble, setTrouble] = useState<string | null>(null)
  useEffect(() => {
    const gone = new AbortController()
    const { signal } = gone
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = async (wasDown: boolean) => {
      const why = await request('/api/health', { signal }).then(() => null, reasonOf)
      if (signal.aborted) return
      setTrouble(why)
      if (why !== null) timer = setTimeout(() => void look(true), AGAIN_MS)
      else if (wasDown) location.reload()
    }
    void look(false)
    return () => {
      gone.abort()
      clearTimeout(timer)
    }
  }, [])
  return trouble
}

/** Of a server that answers with anything else the page itself has told already. */
function reasonOf(error: unknown): string | null {
  const isDown = error instanceof ApiError && (error.status === 0 || error.status === 503)
  return isDown ? error.message : null
}
