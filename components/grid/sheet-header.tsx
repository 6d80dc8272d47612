'use client'

import { ArrowDown, ArrowUp } from 'lucide-react'
import { useStore } from 'zustand'
import { classes } from '@/components/ui/classes'
import { FIELD_TITLES, FIELDS, type Field } from '@/lib/grid/fields'
import type { GridController } from './controller'
import { COLUMNS, ROW_HEIGHT } from './layout'

interface SheetHeaderProps {
  id: string
  /** Where the cursor is, when it is up here. */
  cursor: Field | null
  controller: GridController
}

/** The names of the fields; choosing one sorts by it, and a second time the other way round. */
export function SheetHeader({ id, cursor, controller }: SheetHeaderProps) {
  const sort = useStore(controller.store, (state) => state.sort)
  const sortBy = (field: Field) =>
    controller.set({ sort: { field, down: sort.field === field && !sort.down } })
  const Arrow = sort.down ? ArrowDown : ArrowUp
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows that lie absolutely, in and out of sight, are no table
    <div
      role="row"
      tabIndex={-1}
      aria-rowindex={1}
      style={{ height: ROW_HEIGHT, gridTemplateColumns: COLUMNS }}
      className="sticky top-0 z-20 grid bg-page text-xs font-medium text-quiet"
    >
      {FIELDS.map((field, at) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the sheet has the keys
        // biome-ignore lint/a11y/useSemanticElements: rows that lie absolutely, in and out of sight, are no table
        <div
          key={field}
          id={`${id}-${field}`}
          role="columnheader"
          tabIndex={-1}
          aria-colindex={at + 1}
          aria-sort={sort.field === field ? (sort.down ? 'descending' : 'ascending') : 'none'}
          onClick={() => sortBy(field)}
          className={classes(
            'flex min-w-0 cursor-pointer items-center gap-1 border-r border-b border-line px-2 hover:text-ink',
            field === 'name' && 'sticky left-0 z-[1] bg-page',
            cursor === field &&
              'group-focus/sheet:outline-2 group-focus/sheet:-outline-offset-2 group-focus/sheet:outline-accent',
          )}
        >
          <span className="truncate">{FIELD_TITLES[field]}</span>
          {sort.field === field && <Arrow aria-hidden="true" size={12} strokeWidth={2} />}
        </div>
      ))}
    </div>
  )
}
