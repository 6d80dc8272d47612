'use client'

import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { Button } from '@/components/ui/button'
import type { MenuItem } from '@/components/ui/menu-items'
import { useChangeCheckpoint, useCheckpoints, useTimeline } from '@/lib/client/history'
import { useSessionState } from '@/lib/client/studio/hooks'
import { useStudioContext } from '@/lib/client/studio/provider'
import { EntryRow } from './entry-row'
import { type NamedVersion, NameVersion } from './name-version'
import { type TimelineRow, timelineRows } from './timeline-rows'
import { useHistoryActions } from './use-history-actions'

const ROW = 32

/** What was done, by whom, and when; every point can be looked at and restored. */
export function HistoryPanel() {
  const { live, session } = useStudioContext()
  const project = useStore(live.store, (state) => state.project.id)
  const newest = useStore(live.store, (state) => state.version)
  const changes = useStore(live.store, (state) => state.checkpoints)
  const shown = useSessionState((state) => state.version)
  const timeline = useTimeline(project, newest)
  const checkpoints = useCheckpoints(project, changes)
  const change = useChangeCheckpoint(project)
  const { look, restore } = useHistoryActions()
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set())
  const [renamed, setRenamed] = useState<NamedVersion | null>(null)
  const box = useRef<HTMLDivElement>(null)
  const rows = useMemo(
    () => timelineRows(timeline.entries, checkpoints, new Date()),
    [timeline.entries, checkpoints],
  )
  const list = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    getItemKey: (i) => rows[i]?.key ?? i,
    estimateSize: () => ROW,
    overscan: 12,
  })
  const items = list.getVirtualItems()
  const last = items.at(-1)?.index ?? 0
  const { hasMore, more } = timeline
  useEffect(() => {
    if (hasMore && last >= rows.length - 5) more()
  }, [hasMore, last, rows.length, more])

  const toggle = (version: number) =>
    setOpen((before) => {
      const next = new Set(before)
      if (!next.delete(version)) next.add(version)
      return next
    })
  const show = (version: number) => look(version === newest ? null : version)
  const menu = ({ entry, checkpoints: own }: Extract<TimelineRow, { type: 'entry' }>) => {
    const { version } = entry
    const items: MenuItem[] = [
      { label: 'Look at this version', run: () => show(version) },
      {
        label: 'Restore this version',
        disabled: version === newest,
        run: () => restore(version, own[0]?.name ?? `version ${version}`),
      },
      'separator',
      ...own.flatMap((point): MenuItem[] => [
        { label: `Rename “${point.name}” …`, run: () => setRenamed(point) },
        {
          label: `Take the name “${point.name}” away`,
          run: () => change.mutate({ do: 'remove', id: point.id }),
        },
      ]),
      {
        label: 'Name this version …',
        run: () => setRenamed({ id: null, version, name: '' }),
      },
    ]
    return items
  }

  return (
    <div className="flex h-full flex-col">
      <div className="flex h-9 shrink-0 items-center gap-3 border-b border-line px-3">
        <h2 className="font-medium">History</h2>
        <span className="text-quiet tabular-nums">
          {newest.toLocaleString('en')} {newest === 1 ? 'version' : 'versions'}
        </span>
        <div className="grow" />
        <Button
          size="small"
          className="h-6"
          onClick={() => setRenamed({ id: null, version: newest, name: '' })}
        >
          Name this version …
        </Button>
      </div>
      <div ref={box} className="min-h-0 grow overflow-auto">
        {timeline.error && <p className="p-3 text-danger">{timeline.error.message}</p>}
        {timeline.isLoading && <p className="p-3 text-quiet">Reading the history …</p>}
        {!timeline.isLoading && rows.length === 0 && !timeline.error && (
          <p className="p-3 text-quiet">Nothing was done yet. Each edit will stand here.</p>
        )}
        <ol
          aria-label="Edits, the newest first"
          className="relative"
          style={{ height: list.getTotalSize() }}
        >
          {items.map(({ key, index, start }) => {
            const row = rows[index]
            if (!row) return null
            return (
              <li
                key={key}
                ref={list.measureElement}
                data-index={index}
                className="absolute inset-x-0 top-0"
                style={{ transform: `translateY(${start}px)` }}
              >
                {row.type === 'day' ? (
                  <h3 className="flex h-8 items-end px-3 pb-1 text-xs font-medium text-quiet">
                    {row.title}
                  </h3>
                ) : (
                  <EntryRow
                    row={row}
                    isOpen={open.has(row.entry.version)}
                    isShown={session !== live && row.entry.version === shown}
                    menu={() => menu(row)}
                    onToggle={() => toggle(row.entry.version)}
                    onShow={() => show(row.entry.version)}
                  />
                )}
              </li>
            )
          })}
        </ol>
      </div>
      {renamed && <NameVersion checkpoint={renamed} onClose={() => setRenamed(null)} />}
    </div>
  )
}
