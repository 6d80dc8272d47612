'use client'

import { useCallback } from 'react'
import { useSession } from '@/lib/client/studio/hooks'
import { meaningSpoken } from '@/lib/commands/drawing/spoken-type'
import type { Result } from '@/lib/result'
import { ok } from '@/lib/result'
import { canonicalType } from '@/lib/sql/canonical-type'
import { profileOf } from '@/lib/standards/project-standard'

/** What somebody types as a type: PostgreSQL's own words, or what the value means (“Money”), as the standard stores that. */
export function useTypeReader(): (text: string) => Result<string, string> {
  const session = useSession()
  return useCallback(
    (text) => {
      const { document, project } = session.store.getState()
      const meant = meaningSpoken(text)
      if (meant) return ok(profileOf(project).storage[meant].type)
      return canonicalType(document, text)
    },
    [session],
  )
}
