'use client'

import { useMemo } from 'react'
import { classes } from '@/components/ui/classes'
import { useEntry } from '@/lib/client/history'
import { useStudioContext } from '@/lib/client/studio/provider'
import { saySteps } from './say-steps'

const FIRST = 100
const LOOKS = { '+': 'text-added', '−': 'text-danger', '~': 'text-quiet' } as const

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
  return (
    <ul className="border-l-2 border-line pl-3 text-xs">
      {said.slice(0, FIRST).map(({ key, subject, sign, object, changes }) => (
        <li key={key} className="py-0.5">
          <button
            type="button"
            className="text-left hover:underline"
            onClick={() => ui.getState().select([subject])}
          >
            <span aria-hidden="true" className={classes('mr-1.5 font-mono', LOOKS[sign])}>
              {sign}
            </span>
            {object}
          </button>
          {changes.map(({ label, from, to }) => (
            <p key={label} className="ml-4 break-words">
              <span className="text-quiet">{label}: </span>
              <del className="text-danger">{from}</del>
              <span aria-hidden="true"> → </span>
              <ins className="text-added no-underline">{to}</ins>
            </p>
          ))}
        </li>
      ))}
      {said.length > FIRST && (
        <li className="py-0.5 text-quiet">and {(said.length - FIRST).toLocaleString('en')} more</li>
      )}
    </ul>
  )
}
