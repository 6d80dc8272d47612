'use client'

import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useId, useRef } from 'react'
import type { ShownFinding } from '@/lib/client/lint/known-findings'
import { ProblemRowView } from './problem-row'
import type { ProblemRow } from './problem-rows'
import type { ClausesFor } from './use-clauses'

const ROW = 26
const PAGE = 12

interface ProblemListProps {
  rows: readonly ProblemRow[]
  cursor: string | null
  canFix(shown: ShownFinding): boolean
  clauses: ClausesFor
  onCursor(key: string): void
  onToggle(key: string, open: boolean): void
  onGo(shown: ShownFinding): void
  onFix(shown: ShownFinding): void
  onWaive(shown: ShownFinding): void
}

const isPlain = ({ ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent) =>
  !ctrlKey && !metaKey && !altKey && !shiftKey

/** Where an arrow leads. */
function placeFor(key: string, at: number, count: number): number | null {
  const places: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + PAGE,
    PageUp: at - PAGE,
    Home: 0,
    End: count - 1,
  }
  const place = places[key]
  return place === undefined ? null : Math.min(count - 1, Math.max(0, place))
}

/** The rows that are in sight. The list keeps the focus; which row is meant, it says by id. */
export function ProblemList(props: ProblemListProps) {
  const { rows, cursor, canFix, clauses, onCursor, onToggle, onGo, onFix, onWaive } = props
  const id = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const at = rows.findIndex(({ key }) => key === cursor)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    getItemKey: (place) => rows[place]?.key ?? place,
    estimateSize: () => ROW,
    overscan: 12,
  })
  // Where the cursor's row went away, the one in its place takes its part.
  const last = useRef(0)
  useEffect(() => {
    if (at >= 0) last.current = at
    else if (cursor !== null && rows.length > 0) {
      const next = rows[Math.min(last.current, rows.length - 1)]
      if (next) onCursor(next.key)
    }
  }, [at, cursor, rows, onCursor])

  const moveTo = (place: number) => {
    const row = rows[place]
    if (!row) return
    onCursor(row.key)
    virtual.scrollToIndex(place)
  }
  const pressOnGroup = (key: string, row: ProblemRow) => {
    if (row.type !== 'group') {
      if (key !== 'ArrowLeft') return false
      moveTo(rows.findIndex((one) => one.key === row.group))
      return true
    }
    if (key === 'ArrowRight') onToggle(row.key, true)
    else if (key === 'ArrowLeft') onToggle(row.key, false)
    else if (key === 'Enter' || key === ' ') onToggle(row.key, !row.open)
    else return false
    return true
  }
  const pressOnFinding = (key: string, row: ProblemRow) => {
    if (row.type !== 'finding') return false
    if (key === 'Enter') onGo(row.shown)
    else if (key === 'f') onFix(row.shown)
    else if (key === 'w') onWaive(row.shown)
    else return false
    return true
  }
  const press = (event: KeyboardEvent) => {
    if (event.target !== scroller.current || !isPlain(event)) return
    const place = placeFor(event.key, at, rows.length)
    const row = rows[at]
    const isUsed =
      place !== null || (row && (pressOnGroup(event.key, row) || pressOnFinding(event.key, row)))
    if (!isUsed) return
    event.preventDefault()
    if (place !== null) moveTo(place)
  }
  const rowId = (place: number) => `${id}-${place}`
  return (
    <div
      ref={scroller}
      role="treegrid"
      tabIndex={0}
      aria-label="Problems"
      aria-rowcount={rows.length}
      aria-activedescendant={at >= 0 ? rowId(at) : undefined}
      onKeyDown={press}
      onFocus={(event) => {
        const [first] = rows
        if (event.target === scroller.current && at < 0 && first) onCursor(first.key)
      }}
      className="group/problems @container relative min-h-0 min-w-0 grow overflow-x-hidden overflow-y-auto outline-none"
    >
      <div role="presentation" style={{ height: virtual.getTotalSize() + 8 }}>
        {virtual.getVirtualItems().map(({ index, key, start }) => {
          const row = rows[index]
          if (!row) return null
          return (
            <ProblemRowView
              key={key}
              id={rowId(index)}
              row={row}
              top={start + 4}
              height={ROW}
              isCursor={index === at}
              canFix={row.type === 'finding' && canFix(row.shown)}
              clauses={clauses}
              onPoint={(pointed) => {
                // First, as the focus alone would put the cursor on the first row.
                scroller.current?.focus({ preventScroll: true })
                onCursor(pointed.key)
                if (pointed.type === 'group') onToggle(pointed.key, !pointed.open)
              }}
              onGo={onGo}
              onFix={onFix}
            />
          )
        })}
      </div>
    </div>
  )
}
