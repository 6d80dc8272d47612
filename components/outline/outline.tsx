'use client'

import { useDeferredValue, useEffect, useMemo, useRef } from 'react'
import { useStore } from 'zustand'
import { useShallow } from 'zustand/react/shallow'
import { useDocument, useStudio } from '@/lib/client/studio/hooks'
import { useStudioContext } from '@/lib/client/studio/provider'
import { indexOf } from '@/lib/document/document-index'
import { OutlineController } from './controller'
import { matchesFor } from './filter'
import { OutlineHeader } from './outline-header'
import { outlineStoreOf } from './outline-store'
import { Tree } from './tree'
import { treeRows } from './tree-rows'

function useRows(controller: OutlineController) {
  const state = useStore(
    controller.store,
    useShallow(({ filter, opened, openedInFilter, draft }) => ({
      filter,
      opened,
      openedInFilter,
      draft,
    })),
  )
  const document = useDocument((one) => one)
  // A long list takes its time; what is typed is seen at once.
  const filter = useDeferredValue(state.filter)
  const matches = useMemo(() => matchesFor(document, filter), [document, filter])
  const opened = matches ? state.openedInFilter : state.opened
  const rows = useMemo(
    () => treeRows(indexOf(document), { opened, draft: state.draft, matches }),
    [document, opened, state.draft, matches],
  )
  const places = useMemo(() => new Map(rows.map((row, at) => [row.key, at])), [rows])
  return { rows, places, matches }
}

/** What is selected elsewhere is brought into view here. */
function useReveal(controller: OutlineController): void {
  const lead = useStudio((state) => state.selection[0])
  const known = useRef(lead)
  useEffect(() => {
    if (lead === known.current) return
    known.current = lead
    const isMine = controller.store.getState().cursor === lead
    if (lead && !isMine) controller.reveal(lead, false)
  }, [controller, lead])
}

/** The design as a tree. */
export function Outline() {
  const context = useStudioContext()
  const controller = useMemo(
    () => new OutlineController(context, outlineStoreOf(context.ui)),
    [context],
  )
  useEffect(() => {
    context.ui.getState().set({ outline: controller })
    return () => context.ui.getState().set({ outline: null })
  }, [context, controller])
  useReveal(controller)
  const { rows, places, matches } = useRows(controller)
  return (
    <div className="flex h-full flex-col">
      <OutlineHeader controller={controller} matches={matches} />
      {rows.length > 0 ? (
        <Tree rows={rows} places={places} matches={matches} controller={controller} />
      ) : (
        <p className="px-4 py-3 text-quiet">
          {matches
            ? 'Nothing has a name like this. Try fewer letters.'
            : 'There is nothing yet. Add a table with the button above.'}
        </p>
      )}
    </div>
  )
}
