'use client'

import { Button } from '@/components/ui/button'
import type { LiveDdl } from './use-ddl'
import type { SqlEditState } from './use-sql-edit'

interface SqlStatusProps {
  edit: SqlEditState
  live: LiveDdl
  onApply(): void
  onDiscard(): void
}

function textOf({ edit, live }: Pick<SqlStatusProps, 'edit' | 'live'>): string {
  if (edit.state === 'typing') return 'Not applied yet …'
  if (edit.state === 'applied') return 'Applied'
  if (edit.state === 'overtaken') return `Not applied: ${edit.message}`
  if (edit.state === 'wrong') {
    const [first] = edit.problems
    return first ? `Line ${first.line}: ${first.message} ${first.hint ?? ''}` : 'Not applied'
  }
  if (live.failure) return `The SQL cannot be shown: ${live.failure}`
  const [first, ...more] = live.ddl?.diagnostics ?? []
  if (!first) return ''
  return more.length > 0 ? `${first.message} (and ${more.length} more)` : first.message
}

/** Whether what was typed is in the design, and if not, why. */
export function SqlStatus({ edit, live, onApply, onDiscard }: SqlStatusProps) {
  const text = textOf({ edit, live })
  const isOpen = edit.state !== 'none' && edit.state !== 'applied'
  const isWrong = edit.state === 'wrong' || edit.state === 'overtaken' || live.failure !== null
  return (
    <>
      <p
        role="status"
        title={text}
        className={isWrong ? 'min-w-0 truncate text-danger' : 'min-w-0 truncate text-quiet'}
      >
        {text}
      </p>
      {isOpen && (
        <>
          {edit.state !== 'overtaken' && (
            <Button size="small" className="h-6" onClick={onApply}>
              Apply
            </Button>
          )}
          <Button size="small" look="quiet" className="h-6" onClick={onDiscard}>
            Discard
          </Button>
        </>
      )}
    </>
  )
}
