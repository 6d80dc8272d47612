'use client'

import { useCallback } from 'react'
import { useSession } from '@/lib/client/studio/hooks'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import { givenStandard } from '@/lib/standards/project-standard'
import { editLabel, editSteps } from './edit'
import type { Changes } from './field-spec'

/** Null when it is done; otherwise why not. One edit is one batch, however many objects it concerns. */
export type Edit = (records: readonly AnyRecord[], changes: Changes, what: string) => string | null

export function useEdit(): Edit {
  const session = useSession()
  return useCallback(
    (records, changes, what) => {
      const { document, project } = session.store.getState()
      const ids = records.map(({ id }) => id)
      const steps = editSteps(document, ids, changes, givenStandard(project))
      if (!steps.ok) return steps.error.message
      const kept = session.commit(editLabel(what, records, changes), steps.value)
      return kept.ok ? null : kept.error.message
    },
    [session],
  )
}
