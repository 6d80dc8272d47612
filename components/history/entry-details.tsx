'use client'

import { useMemo } from 'react'
import { useEntry } from '@/lib/client/history'
import { useStudioContext } from '@/lib/client/studio/provider'
import { SaidSteps } from './said-steps'
import { saySteps } from './say-steps'

/** What one entry of the history did, object by object. */
export function EntryDetails({ version }: { version: number }) {
  const { session, live, ui } = useStudioContext()
  const { data, error } = useEntry(live.store.getState().project.id, version)
  const said = useMemo(
    () => (data ? saySteps(data.steps, session.store.getState().document) : []),
    [data, session],
  )
  if (error) return <p className="px-3 py-2 text-danger">{error.message}</p>
  if (!data) return <p className="px-3 py-2 text-quiet">Reading …</p>
  return <SaidSteps said={said} onPick={(subject) => ui.getState().select([subject])} />
}
