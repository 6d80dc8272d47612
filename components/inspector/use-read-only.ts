'use client'

import { useStudioContext } from '@/lib/client/studio/provider'

/** Somebody looks at an earlier version, which cannot be changed. */
export function useReadOnly(): boolean {
  const { session, live } = useStudioContext()
  return session !== live
}
