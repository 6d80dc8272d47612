'use client'

import { ChevronsDownUp, Plus, Search, X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import { IconButton } from '@/components/ui/icon-button'
import { Menu } from '@/components/ui/menu'
import { allAddOptions } from './add-options'
import type { OutlineController } from './controller'
import type { Matches } from './filter'
import { startDraft } from './start-draft'

interface OutlineHeaderProps {
  controller: OutlineController
  matches: Matches | null
}

const found = ({ found: { size }, more }: Matches) =>
  `${more ? 'More than ' : ''}${size} ${size === 1 ? 'object' : 'objects'}`

/** The filter, and what can be added. */
export function OutlineHeader({ controller, matches }: OutlineHeaderProps) {
  const { store } = controller
  const filter = useStore(store, (state) => state.filter)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    controller.focusFilter = () => field.current?.focus()
  }, [controller])
  const setFilter = (text: string) => store.getState().set({ filter: text })
  const press = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'Enter') {
      controller.takeFocus()
      controller.moveTo(controller.rows[0]?.key)
    } else if (event.key === 'Escape' && filter !== '') setFilter('')
    else return
    event.preventDefault()
  }
  return (
    <div className="flex shrink-0 items-center gap-1 border-b border-line p-1.5">
      <div className="relative min-w-0 grow">
        <Search
          aria-hidden="true"
          size={14}
          strokeWidth={1.75}
          className="pointer-events-none absolute top-[0.4375rem] left-2 text-quiet"
        />
        <input
          ref={field}
          aria-label="Filter the outline"
          placeholder="Filter"
          autoComplete="off"
          spellCheck={false}
          value={filter}
          onChange={(event) => setFilter(event.target.value)}
          onKeyDown={press}
          className="h-7 w-full rounded-control border border-line bg-page pr-7 pl-7 placeholder:text-quiet hover:border-field-line"
        />
        {filter !== '' && (
          <button
            type="button"
            aria-label="Clear the filter"
            onClick={() => {
              setFilter('')
              field.current?.focus()
            }}
            className="absolute top-1 right-1 grid size-5 place-items-center rounded text-quiet hover:bg-hover hover:text-ink"
          >
            <X aria-hidden="true" size={14} strokeWidth={1.75} />
          </button>
        )}
      </div>
      <span role="status" className="sr-only">
        {matches && found(matches)}
      </span>
      <IconButton icon={ChevronsDownUp} label="Close all" onClick={() => controller.closeAll()} />
      <Menu
        align="end"
        keepFocus
        trigger={<IconButton icon={Plus} label="Add" />}
        items={() =>
          allAddOptions(controller.cursorRow).map(({ kind, label }) => ({
            label,
            icon: Plus,
            run: () => startDraft(controller, kind),
          }))
        }
      />
    </div>
  )
}
