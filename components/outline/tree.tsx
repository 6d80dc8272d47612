'use client'

import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef } from 'react'
import { useStore } from 'zustand'
import { useShallow } from 'zustand/react/shallow'
import type { OutlineController } from './controller'
import type { Matches } from './filter'
import { OutlineContextMenu } from './outline-context-menu'
import { pressInTree } from './tree-keys'
import { TreeRowView } from './tree-row'
import type { TreeRow } from './tree-rows'

const ROW = 26
/** Under a finger. */
const TALL_ROW = 38

const rowHeight = () => (matchMedia('(pointer: coarse)').matches ? TALL_ROW : ROW)

interface TreeProps {
  rows: readonly TreeRow[]
  /** Where each row is, by its key. */
  places: ReadonlyMap<string, number>
  matches: Matches | null
  controller: OutlineController
}

/** The rows that are in sight. The tree keeps the focus; which row is meant, it says by id. */
export function Tree({ rows, places, matches, controller }: TreeProps) {
  const id = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const height = useRef(0)
  height.current ||= rowHeight()
  const { cursor, renaming } = useStore(
    controller.store,
    useShallow((state) => ({ cursor: state.cursor, renaming: state.renaming })),
  )
  const cursorAt = cursor === null ? -1 : (places.get(cursor) ?? -1)
  useLayoutEffect(() => controller.show(rows, places), [controller, rows, places])
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height.current,
    overscan: 10,
    getItemKey: (at) => rows[at]?.key ?? at,
    // The row that the focus is at is there even when it is scrolled out of sight.
    rangeExtractor: ({ startIndex, endIndex, overscan, count }) => {
      const from = Math.max(0, startIndex - overscan)
      const to = Math.min(count - 1, endIndex + overscan)
      const range = Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at)
      if (cursorAt >= 0 && (cursorAt < from || cursorAt > to)) range.push(cursorAt)
      return range
    },
  })
  useTreeHandle(controller, scroller, (at) => virtual.scrollToIndex(at))
  const press = (event: KeyboardEvent) => {
    if (event.target === scroller.current) pressInTree(controller, event)
  }
  const rowId = (key: string) => `${id}-${key}`
  const shown = virtual.getVirtualItems()
  return (
    <OutlineContextMenu controller={controller}>
      <div
        ref={scroller}
        role="tree"
        tabIndex={0}
        aria-label="Objects of the design"
        aria-multiselectable="true"
        aria-activedescendant={cursor !== null && cursorAt >= 0 ? rowId(cursor) : undefined}
        onKeyDown={press}
        onFocus={(event) => {
          if (event.target === scroller.current && cursorAt < 0) {
            controller.store.getState().set({ cursor: rows[0]?.key ?? null })
          }
        }}
        onPointerLeave={() => controller.context.ui.getState().set({ hovered: null })}
        className="group/tree relative min-h-0 grow overflow-x-hidden overflow-y-auto outline-none"
      >
        <div role="presentation" style={{ height: virtual.getTotalSize() + 8 }}>
          {shown.map(({ index, key, start }) => {
            const row = rows[index]
            if (!row) return null
            return (
              <TreeRowView
                key={key}
                id={rowId(row.key)}
                row={row}
                top={start + 4}
                height={height.current}
                isCursor={row.key === cursor}
                isRenaming={row.key === renaming}
                found={matches?.found.get(row.key)}
                controller={controller}
              />
            )
          })}
        </div>
      </div>
    </OutlineContextMenu>
  )
}

/** As if the row with the cursor had been clicked with the other button. */
function openMenuAt(scroller: HTMLElement | null): void {
  const id = scroller?.getAttribute('aria-activedescendant')
  const row = id ? document.getElementById(id) : null
  if (!row) return
  const { left, bottom } = row.getBoundingClientRect()
  const place = { clientX: left + 48, clientY: bottom }
  row.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true, ...place }))
}

/** Lets the controller reach the tree on the screen. What it asks for may not be rendered yet. */
function useTreeHandle(
  controller: OutlineController,
  scroller: { readonly current: HTMLDivElement | null },
  scroll: (at: number) => void,
): void {
  const wanted = useRef<string | null>(null)
  useEffect(
    () => () => {
      controller.takeFocus = () => controller.focusFilter()
    },
    [controller],
  )
  useLayoutEffect(() => {
    controller.scrollTo = scroll
    controller.takeFocus = () => scroller.current?.focus({ preventScroll: true })
    controller.openMenu = () => openMenuAt(scroller.current)
    controller.scrollToKey = (key) => {
      wanted.current = key
    }
  })
  useEffect(() => {
    const at = controller.placeOf(wanted.current)
    if (at < 0) return
    wanted.current = null
    scroll(at)
  })
}
