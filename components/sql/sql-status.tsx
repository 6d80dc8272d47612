'use client'

import { Button } from '@/components/ui/button'
import { classes } from '@/components/ui/classes'
import type { SqlDraftState } from './sql-draft'
import type { LiveDdl } from './use-ddl'

interface SqlStatusProps {
  edit: SqlDraftState
  live: LiveDdl
  onApply(): void
  onDiscard(): void
  /** Puts the cursor there. */
  onGoTo(offset: number): void
}

const andMore = (count: number) => (count > 0 ? ` (and ${count.toLocaleString('en')} more)` : '')

function draftText(edit: SqlDraftState): string {
  if (edit.state === 'typing') return 'Not applied yet …'
  if (edit.state === 'applied') return 'Applied'
  if (edit.state === 'overtaken') return `Not applied: ${edit.message}`
  if (edit.state === 'asking') {
    const [first, ...more] = edit.removes
    return `Not applied yet: this removes ${first}${andMore(more.length)}.`
  }
  if (edit.state === 'wrong') {
    const [first, ...more] = edit.problems
    if (!first) return 'Not applied'
    const hint = first.hint ? ` ${first.hint}` : ''
    return `Not applied, line ${first.line}: ${first.message}${hint}${andMore(more.length)}`
  }
  return ''
}

function designText({ ddl, failure }: LiveDdl): string {
  if (failure) return `The SQL cannot be shown: ${failure}`
  const [first, ...more] = ddl?.diagnostics ?? []
  return first ? `${first.message}${andMore(more.length)}` : ''
}

/** Whether what was typed is in the design, and if not, why. */
export function SqlStatus({ edit, live, onApply, onDiscard, onGoTo }: SqlStatusProps) {
  const text = edit.state === 'none' ? designText(live) : draftText(edit)
  const isOpen = edit.state !== 'none' && edit.state !== 'applied'
  const isWrong = edit.state === 'wrong' || edit.state === 'overtaken' || live.failure !== null
  const [problem] = edit.state === 'wrong' ? edit.problems : []
  const look = classes('min-w-0 truncate text-left', isWrong ? 'text-danger' : 'text-quiet')
  return (
    <>
      <div role="status" className="flex min-w-0" title={text}>
        {problem ? (
          <button
            type="button"
            className={classes(look, 'hover:underline')}
            onClick={() => onGoTo(problem.offset)}
          >
            {text}
          </button>
        ) : (
          <p className={look}>{text}</p>
        )}
      </div>
      {isOpen && (
        <>
          {edit.state !== 'overtaken' && (
            <Button
              size="tiny"
              look={edit.state === 'asking' ? 'primary' : 'secondary'}
              onClick={onApply}
            >
              Apply
            </Button>
          )}
          <Button size="tiny" look="quiet" onClick={onDiscard}>
            Discard
          </Button>
        </>
      )}
    </>
  )
}
