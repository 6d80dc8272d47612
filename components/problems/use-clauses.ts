'use client'

import { useEffect, useMemo, useState } from 'react'
import { useSessionState } from '@/lib/client/studio/hooks'
import type { Finding } from '@/lib/lint/finding'
import type { Clause } from '@/lib/standards/clauses/clause'
import { profileOf } from '@/lib/standards/project-standard'

/** A clause with how it is cited: “ALAI · Naming Conventions · lines 130-132”. */
export interface CitedClause {
  readonly clause: Clause
  readonly citation: string
}
export type ClausesFor = (finding: Finding) => readonly CitedClause[]

const NONE: ClausesFor = () => []
type Clauses = typeof import('@/lib/standards/clauses/clauses')
let loaded: Clauses | null = null

/** Who asks for what is found. The texts are loaded when they are first wanted. */
export function useClauses(): ClausesFor {
  const profile = useSessionState((state) => profileOf(state.project))
  const [clauses, setClauses] = useState(loaded)
  useEffect(() => {
    let gone = false
    if (!loaded) {
      void import('@/lib/standards/clauses/clauses').then((module) => {
        loaded = module
        if (!gone) setClauses(module)
      })
    }
    return () => {
      gone = true
    }
  }, [])
  return useMemo((): ClausesFor => {
    if (!clauses) return NONE
    return ({ rule, topic }) =>
      clauses
        .clausesFor(profile, rule, topic)
        .map((clause) => ({ clause, citation: clauses.citation(clause) }))
  }, [clauses, profile])
}
