'use client'

import { useVirtualizer } from '@tanstack/react-virtual'
import { type ClipboardEvent, type KeyboardEvent, useId, useLayoutEffect, useRef } from 'react'
import { useStore } from 'zustand'
import { useShallow } from 'zustand/react/shallow'
import type { Field } from '@/lib/grid/fields'
import { FIELDS } from '@/lib/grid/fields'
import type { GridController } from './controller'
import { type GridRow, isNew } from './grid-rows'
import { HEADER } from './grid-store'
import { ROW_HEIGHT, SHEET_WIDTH, WIDTHS } from './layout'
import { rangeOf } from './range'
import { copyCells, pasteCells } from './sheet-clipboard'
import { SheetHeader } from './sheet-header'
import { pressInSheet } from './sheet-keys'
import { SheetRow } from './sheet-row'

interface SheetProps {
  rows: readonly GridRow[]
  places: ReadonlyMap<string, number>
  controller: GridController
}

/** The rows in sight. The sheet keeps the focus while no cell is edited; which cell is meant, it says by id. */
export function Sheet({ rows, places, controller }: SheetProps) {
  const id = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const { cursor, anchor, editing, draft } = useStore(
    controller.store,
    useShallow((state) => ({
      cursor: state.cursor,
      anchor: state.anchor,
      editing: state.editing,
      draft: state.draft,
    })),
  )
  useLayoutEffect(() => controller.show(rows, places), [controller, rows, places])
  const placeOf = (key: string) => places.get(key) ?? -1
  const range = rangeOf({ cursor, anchor }, placeOf)
  const cursorAt = cursor ? placeOf(cursor.row) : -1
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
    scrollPaddingStart: ROW_HEIGHT,
    paddingStart: ROW_HEIGHT,
    getItemKey: (at) => rows[at]?.key ?? at,
    // The row with the cursor is there even when it is scrolled out of sight.
    rangeExtractor: ({ startIndex, endIndex, overscan, count }) => {
      const from = Math.max(0, startIndex - overscan)
      const to = Math.min(count - 1, endIndex + overscan)
      const shown = Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at)
      if (cursorAt >= 0 && (cursorAt < from || cursorAt > to)) shown.push(cursorAt)
      return shown
    },
  })
  useLayoutEffect(() => {
    controller.takeFocus = () => scroller.current?.focus({ preventScroll: true })
    controller.scrollTo = (row, field) => {
      if (row >= 0) virtual.scrollToIndex(row)
      showField(scroller.current, field)
    }
  })
  const press = (event: KeyboardEvent) => {
    if (event.target === scroller.current) pressInSheet(controller, event)
  }
  const copy = (event: ClipboardEvent, cut: boolean) => {
    const text = event.target === scroller.current ? copyCells(controller) : null
    if (text === null) return
    event.preventDefault()
    event.clipboardData.setData('text/plain', text)
    if (cut) controller.clear()
  }
  const paste = (event: ClipboardEvent) => {
    if (event.target !== scroller.current) return
    event.preventDefault()
    pasteCells(controller, event.clipboardData.getData('text/plain'))
  }
  const cellId = (row: string, field: Field) => `${id}-${row}-${field}`
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows that lie absolutely, in and out of sight, are no table
    <div
      ref={scroller}
      role="grid"
      tabIndex={0}
      aria-label="Columns of the design"
      aria-multiselectable="true"
      aria-rowcount={rows.length + 1}
      aria-colcount={FIELDS.length}
      aria-activedescendant={cursor ? cellId(cursor.row, cursor.field) : undefined}
      onKeyDown={press}
      onCopy={(event) => copy(event, false)}
      onCut={(event) => copy(event, true)}
      onPaste={paste}
      onFocus={(event) => {
        if (event.target === scroller.current && !cursor) controller.toStart()
      }}
      className="group/sheet relative min-h-0 grow overflow-auto bg-surface outline-none"
    >
      <div
        role="presentation"
        style={{ height: virtual.getTotalSize() + ROW_HEIGHT, minWidth: SHEET_WIDTH }}
        className="relative"
      >
        <SheetHeader
          id={`${id}-${HEADER}`}
          cursor={cursor?.row === HEADER ? cursor.field : null}
          controller={controller}
        />
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = rows[index]
          if (!row) return null
          const chosen = range !== null && index >= range.top && index <= range.bottom
          return (
            <SheetRow
              key={row.key}
              id={`${id}-${row.key}`}
              row={row}
              position={index + 2}
              top={start}
              draft={isNew(row) ? draft : null}
              cursor={cursor?.row === row.key ? cursor.field : null}
              left={chosen ? range.left : 1}
              right={chosen ? range.right : 0}
              editing={editing?.row === row.key ? editing : null}
              controller={controller}
            />
          )
        })}
      </div>
    </div>
  )
}

/** Scrolls sideways until the field is in sight. */
function showField(scroller: HTMLElement | null, field: Field): void {
  if (!scroller) return
  const at = FIELDS.indexOf(field)
  const left = FIELDS.slice(0, at).reduce((sum, one) => sum + WIDTHS[one], 0)
  const right = left + WIDTHS[field]
  // The names stay at the edge, and cover what is under them.
  const edge = field === 'table' || field === 'name' ? 0 : WIDTHS.name
  if (left < scroller.scrollLeft + edge) scroller.scrollLeft = left - edge
  else if (right > scroller.scrollLeft + scroller.clientWidth) {
    scroller.scrollLeft = right - scroller.clientWidth
  }
}
