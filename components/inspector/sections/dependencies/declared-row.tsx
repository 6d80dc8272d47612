'use client'

import { Split, X } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { useRun } from '@/lib/client/studio/hooks'
import { objectRemove } from '@/lib/commands/object-remove'
import type { Id } from '@/lib/kinds/common'
import type { RecordOf } from '@/lib/kinds/kind-map'
import type { Violation } from '@/lib/normal-forms/normal-form'
import { useReadOnly } from '../../use-read-only'
import { Arrow } from './arrow'

interface DeclaredRowProps {
  dependency: RecordOf<'dependency'>
  /** The form that it keeps the table from. */
  violation: Violation<Id> | null
  onSplit(violation: Violation<Id>): void
}

const NAMES = { '2nf': '2NF', '3nf': '3NF', bcnf: 'BCNF', '4nf': '4NF' } as const

export function DeclaredRow({ dependency, violation, onSplit }: DeclaredRowProps) {
  const run = useRun()
  const readOnly = useReadOnly()
  const { id, determinant, dependents, multivalued } = dependency
  return (
    <li className="group flex min-h-7 items-center gap-1 rounded-control px-1.5 hover:bg-hover">
      <span className="min-w-0 grow py-1">
        <Arrow from={determinant} to={dependents} multivalued={multivalued} />
      </span>
      {violation && (
        <>
          <span className="shrink-0 rounded-control bg-danger-soft px-1.5 text-xs text-danger">
            not {NAMES[violation.form]}
          </span>
          {!readOnly && violation.from.length > 0 && (
            <Button size="tiny" look="quiet" onClick={() => onSplit(violation)}>
              <Split aria-hidden="true" size={12} />
              Split …
            </Button>
          )}
        </>
      )}
      {!readOnly && (
        <IconButton
          size="small"
          icon={X}
          label="Take this dependency back"
          className="opacity-0 group-focus-within:opacity-100 group-hover:opacity-100"
          onClick={() => run(objectRemove, { id }, 'Take a dependency back')}
        />
      )}
    </li>
  )
}
