'use client'

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { CoreWorker } from '@/lib/client/worker/core-worker'
import type { Found } from '@/lib/client/worker/jobs/begin-jobs'
import type { StandardId } from '@/lib/standards/schema'

/** What the chosen templates make; the last answer stays until the next one is there. */
export function useMade(
  core: CoreWorker,
  standard: StandardId,
  chosen: readonly string[],
): readonly Found[] {
  // A worker that ended never answers, so that another one must not wait for it.
  const [asker] = useState(() => crypto.randomUUID())
  const { data } = useQuery({
    queryKey: ['templates', asker, standard, ...chosen],
    queryFn: () => core.jobs().templatesMake(standard, chosen),
    enabled: chosen.length > 0,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    placeholderData: (before) => before,
  })
  return chosen.length > 0 ? (data ?? []) : []
}
