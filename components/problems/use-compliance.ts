'use client'

import { useEffect, useState } from 'react'

type ComplianceOf = typeof import('@/lib/lint/compliance').complianceOf
let loaded: ComplianceOf | null = null

/** The clauses are much text: loaded when they are first wanted. */
export function useComplianceOf(): ComplianceOf | null {
  const [known, setKnown] = useState<{ of: ComplianceOf } | null>(loaded && { of: loaded })
  useEffect(() => {
    let gone = false
    if (!loaded) {
      void import('@/lib/lint/compliance').then(({ complianceOf }) => {
        loaded = complianceOf
        if (!gone) setKnown({ of: complianceOf })
      })
    }
    return () => {
      gone = true
    }
  }, [])
  return known?.of ?? null
}
