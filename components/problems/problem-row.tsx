'use client'

import { ChevronRight, Wrench } from 'lucide-react'
import { memo } from 'react'
import { classes } from '@/components/ui/classes'
import type { ShownFinding } from '@/lib/client/lint/known-findings'
import type { FindingRow, GroupRow, ProblemRow } from './problem-rows'
import { SeverityIcon } from './severity'
import type { ClausesFor } from './use-clauses'

interface ProblemRowProps {
  row: ProblemRow
  id: string
  top: number
  height: number
  isCursor: boolean
  canFix: boolean
  clauses: ClausesFor
  onPoint(row: ProblemRow): void
  onGo(shown: ShownFinding): void
  onFix(shown: ShownFinding): void
}

/** The list itself has the focus; the row is where its cursor is. */
export const ProblemRowView = memo(function ProblemRowView(props: ProblemRowProps) {
  const { row, id, top, height, isCursor, onPoint, onGo } = props
  const isGroup = row.type === 'group'
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the focus, and the keys
    // biome-ignore lint/a11y/useSemanticElements: rows that lie absolutely, in and out of sight, are no table
    <div
      id={id}
      role="row"
      tabIndex={-1}
      aria-level={isGroup ? 1 : 2}
      aria-expanded={isGroup ? row.open : undefined}
      aria-selected={isCursor}
      onClick={() => onPoint(row)}
      onDoubleClick={() => row.type === 'finding' && onGo(row.shown)}
      style={{ height, transform: `translateY(${top}px)` }}
      className={classes(
        'absolute inset-x-1 top-0 flex items-center gap-2 rounded-[0.3125rem] pr-1.5 whitespace-nowrap select-none',
        isGroup ? 'pl-1' : 'pl-6',
        isCursor ? 'bg-accent-soft' : 'hover:bg-hover',
        isCursor &&
          'group-focus/problems:outline-2 group-focus/problems:-outline-offset-2 group-focus/problems:outline-accent',
      )}
    >
      {isGroup ? <Group row={row} /> : <Problem {...props} row={row} />}
    </div>
  )
})

function Group({ row: { title, severity, count, open } }: { row: GroupRow }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: see the row
    // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus
    <div role="gridcell" className="flex min-w-0 grow items-center gap-1.5">
      <ChevronRight
        aria-hidden="true"
        size={14}
        strokeWidth={1.75}
        className={classes(
          'shrink-0 text-quiet motion-safe:transition-transform',
          open && 'rotate-90',
        )}
      />
      <SeverityIcon severity={severity} />
      <span title={title} className="truncate font-medium">
        {title}
      </span>
      <span className="text-xs text-quiet tabular-nums">{count.toLocaleString('en')}</span>
    </div>
  )
}

const CELL = 'min-w-0 truncate'

function Problem({ row, isCursor, canFix, clauses, onFix }: ProblemRowProps & { row: FindingRow }) {
  const { finding, waived, waiver } = row.shown
  const [clause] = clauses(finding)
  return (
    <>
      {/* biome-ignore-start lint/a11y/useSemanticElements: see the row */}
      {/* biome-ignore-start lint/a11y/useFocusableInteractive: the list has the focus */}
      <div role="gridcell" className="flex min-w-0 grow basis-96 items-center gap-1.5">
        <SeverityIcon severity={finding.severity} className={waived ? 'opacity-50' : ''} />
        <span
          title={finding.message}
          className={classes(CELL, waived && 'text-quiet line-through')}
        >
          {finding.message}
        </span>
        {waiver && (
          <span className="shrink-0 rounded-[0.3125rem] border border-line px-1 text-xs text-quiet">
            {waived ? `waived until ${waiver.until}` : `waiver ran out ${waiver.until}`}
          </span>
        )}
      </div>
      <div
        role="gridcell"
        title={finding.subject}
        className={classes(CELL, 'hidden w-48 shrink-0 text-quiet @2xl:block')}
      >
        {finding.subject}
      </div>
      <div
        role="gridcell"
        title={clause?.citation}
        className={classes(CELL, 'hidden w-44 shrink-0 text-xs text-quiet @4xl:block')}
      >
        {clause?.citation ?? ''}
      </div>
      <div role="gridcell" className="flex w-7 shrink-0 justify-end">
        {finding.fix && canFix && (
          <button
            type="button"
            tabIndex={-1}
            title={`${finding.fix.title} (F)`}
            aria-label={`Fix: ${finding.fix.title}`}
            onClick={(event) => {
              event.stopPropagation()
              onFix(row.shown)
            }}
            className={classes(
              'grid size-6 place-items-center rounded-control hover:bg-raised hover:text-ink',
              isCursor ? 'text-accent' : 'text-quiet',
            )}
          >
            <Wrench aria-hidden="true" size={14} strokeWidth={1.75} />
          </button>
        )}
      </div>
      {/* biome-ignore-end lint/a11y/useFocusableInteractive: the list has the focus */}
      {/* biome-ignore-end lint/a11y/useSemanticElements: see the row */}
    </>
  )
}
