'use client'

import { Bookmark, ChevronRight, MoreHorizontal } from 'lucide-react'
import { classes } from '@/components/ui/classes'
import { IconButton } from '@/components/ui/icon-button'
import { Menu } from '@/components/ui/menu'
import type { MenuItem } from '@/components/ui/menu-items'
import type { HistoryEntry } from '@/lib/sync/protocol'
import { EntryDetails } from './entry-details'
import type { TimelineRow } from './timeline-rows'
import { timeOf } from './when'

interface EntryRowProps {
  row: Extract<TimelineRow, { type: 'entry' }>
  isOpen: boolean
  /** It is what the studio shows. */
  isShown: boolean
  menu(): readonly MenuItem[]
  onToggle(): void
  onShow(): void
}

function countsOf({ counts }: HistoryEntry): string {
  const said = [
    counts.add > 0 && `+${counts.add.toLocaleString('en')}`,
    counts.remove > 0 && `−${counts.remove.toLocaleString('en')}`,
    counts.set + counts.move > 0 && `~${(counts.set + counts.move).toLocaleString('en')}`,
  ]
  return said.filter(Boolean).join(' ')
}

export function EntryRow({ row, isOpen, isShown, menu, onToggle, onShow }: EntryRowProps) {
  const { entry, checkpoints, isSameAuthor } = row
  const { label, author, version, createdAt } = entry
  return (
    <div className={classes('px-2', isShown && 'bg-accent-soft')}>
      <div className="flex h-8 items-center gap-2">
        <button
          type="button"
          aria-expanded={isOpen}
          aria-label={`What “${label}” changed`}
          className="rounded-control p-0.5 text-quiet hover:bg-hover"
          onClick={onToggle}
        >
          <ChevronRight
            aria-hidden="true"
            size={14}
            className={classes('motion-safe:transition-transform', isOpen && 'rotate-90')}
          />
        </button>
        <span
          aria-hidden="true"
          className="size-2 shrink-0 rounded-full"
          style={{ backgroundColor: author.colour }}
        />
        <span className={classes('w-28 shrink-0 truncate', isSameAuthor && 'text-quiet')}>
          {author.name}
        </span>
        <button
          type="button"
          className="min-w-0 truncate text-left hover:underline"
          title={`Look at version ${version}`}
          onClick={onShow}
        >
          {label}
        </button>
        {checkpoints.map(({ id, name }) => (
          <span
            key={id}
            className="inline-flex min-w-0 items-center gap-1 rounded-control bg-accent-soft px-1.5 text-xs text-accent"
          >
            <Bookmark aria-hidden="true" size={12} className="shrink-0" />
            <span className="truncate">{name}</span>
          </span>
        ))}
        <span className="grow" />
        <span className="shrink-0 text-xs text-quiet tabular-nums">{countsOf(entry)}</span>
        <time dateTime={createdAt} className="w-12 shrink-0 text-right text-xs text-quiet">
          {timeOf(createdAt)}
        </time>
        <Menu
          align="end"
          trigger={
            <IconButton
              size="small"
              icon={MoreHorizontal}
              side="left"
              label={`More about version ${version}`}
            />
          }
          items={menu}
        />
      </div>
      {isOpen && (
        <div className="max-h-64 overflow-auto pb-2 pl-7">
          <EntryDetails version={version} />
        </div>
      )}
    </div>
  )
}
