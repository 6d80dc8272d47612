'use client'

import { useEffect, useState } from 'react'
import { planFixes } from '@/lib/client/lint/run-fixes'
import { useDocument } from '@/lib/client/studio/hooks'
import { useStudioContext } from '@/lib/client/studio/provider'
import type { FixPlan, FixWish } from '@/lib/client/worker/jobs/lint-jobs'

export type Planned =
  | { readonly state: 'none' }
  | { readonly state: 'working' }
  | { readonly state: 'failed'; readonly why: string }
  | { readonly state: 'ready'; readonly plan: FixPlan }

const PAUSE_MS = 120

/** What fixing would change; worked out anew when the design changes. Null: nothing is asked. */
export function usePlan(wish: FixWish | null): Planned {
  const { session, worker } = useStudioContext()
  const document = useDocument((one) => one)
  const [planned, setPlanned] = useState<Planned>({ state: 'none' })
  const key = wish && JSON.stringify(wish)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the wish is known by its text, the document says when to ask again
  useEffect(() => {
    if (!wish) return setPlanned({ state: 'none' })
    let gone = false
    setPlanned((before) => (before.state === 'ready' ? before : { state: 'working' }))
    const timer = setTimeout(() => {
      planFixes({ session, worker }, wish).then(
        (plan) => !gone && setPlanned({ state: 'ready', plan }),
        (error: Error) => !gone && setPlanned({ state: 'failed', why: error.message }),
      )
    }, PAUSE_MS)
    return () => {
      gone = true
      clearTimeout(timer)
    }
  }, [key, document, session, worker])
  // What was asked before this is no answer to it.
  useEffect(() => {
    if (key !== null) setPlanned({ state: 'working' })
  }, [key])
  return planned
}
