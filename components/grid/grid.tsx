'use client'

import { useDeferredValue, useMemo } from 'react'
import { useStore } from 'zustand'
import { useShallow } from 'zustand/react/shallow'
import { useDocument, useStudio } from '@/lib/client/studio/hooks'
import { useStudioContext } from '@/lib/client/studio/provider'
import type { Document } from '@/lib/document/document'
import { indexOf } from '@/lib/document/document-index'
import { sheetRows } from '@/lib/grid/rows'
import type { Id } from '@/lib/kinds/common'
import { MAIN_DIAGRAM } from '@/lib/layout-records/diagrams'
import { shownIn } from '@/lib/layout-records/shown'
import { BulkBar } from './bulk-bar'
import { GridController } from './controller'
import { FilterBar } from './filter-bar'
import { withNewRow } from './grid-rows'
import { gridStoreOf, type Scope } from './grid-store'
import { Sheet } from './sheet'

function tablesIn(document: Document, scope: Scope, diagram: Id): ReadonlySet<Id> | null {
  if (scope.kind === 'all') return null
  if (scope.kind === 'diagram') {
    return new Set(shownIn(document, diagram).map(({ object }) => object.id))
  }
  return new Set(
    indexOf(document)
      .childrenOf(scope.schema, 'table')
      .map(({ id }) => id),
  )
}

function useRows(controller: GridController) {
  const state = useStore(
    controller.store,
    useShallow(({ filter, scope, sort, draftAfter }) => ({ filter, scope, sort, draftAfter })),
  )
  const diagram = useStudio((one) => one.diagram) ?? MAIN_DIAGRAM
  const document = useDocument((one) => one)
  const filter = useDeferredValue(state.filter)
  const { scope, sort, draftAfter } = state
  const shown = useMemo(
    () => sheetRows(document, { ...filter, tables: tablesIn(document, scope, diagram) }, sort),
    [document, filter, scope, sort, diagram],
  )
  const rows = useMemo(() => withNewRow(shown, draftAfter), [shown, draftAfter])
  const places = useMemo(() => new Map(rows.map((row, at) => [row.key as string, at])), [rows])
  return { rows, places, count: shown.length }
}

/** All columns of the design as a sheet. */
export function Grid() {
  const context = useStudioContext()
  const controller = useMemo(() => new GridController(context, gridStoreOf(context.ui)), [context])
  const { rows, places, count } = useRows(controller)
  return (
    <section aria-label="Columns" className="flex h-full flex-col">
      <FilterBar controller={controller} count={count} />
      <Sheet rows={rows} places={places} controller={controller} />
      <BulkBar controller={controller} />
    </section>
  )
}
