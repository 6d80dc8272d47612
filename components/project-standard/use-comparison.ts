'use client'

import { useEffect, useState } from 'react'
import { today } from '@/lib/client/lint/today'
import { useDocument } from '@/lib/client/studio/hooks'
import { useStudioContext } from '@/lib/client/studio/provider'
import type { StandardComparison } from '@/lib/lint/compare-standards'
import type { Profile } from '@/lib/standards/schema'

export type Compared =
  | { readonly state: 'working' }
  | { readonly state: 'failed'; readonly why: string }
  | { readonly state: 'ready'; readonly found: StandardComparison }

const WORKING: Compared = { state: 'working' }

/** What would be different under another standard. Null: nothing is asked. */
export function useComparison(before: Profile, after: Profile | null): Compared {
  const { worker } = useStudioContext()
  const document = useDocument((one) => one)
  const [compared, setCompared] = useState<Compared>(WORKING)
  useEffect(() => {
    if (!after) return
    let gone = false
    setCompared(WORKING)
    worker
      .jobs(document)
      .compareForPage(before, after, today())
      .then(
        (found) => !gone && setCompared({ state: 'ready', found }),
        (error: Error) => !gone && setCompared({ state: 'failed', why: error.message }),
      )
    return () => {
      gone = true
    }
  }, [worker, document, before, after])
  return compared
}
