'use client'

import { classes } from '@/components/ui/classes'
import type { Id } from '@/lib/kinds/common'
import type { SaidStep } from './say-steps'

const FIRST = 100
const LOOKS = { '+': 'text-added', '−': 'text-danger', '~': 'text-quiet' } as const

interface SaidStepsProps {
  said: readonly SaidStep[]
  onPick(subject: Id): void
}

/** What an edit does, object by object. */
export function SaidSteps({ said, onPick }: SaidStepsProps) {
  return (
    <ul className="border-l-2 border-line pl-3 text-xs">
      {said.slice(0, FIRST).map(({ key, subject, sign, object, changes }) => (
        <li key={key} className="py-0.5">
          <button
            type="button"
            className="text-left hover:underline"
            onClick={() => onPick(subject)}
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
