/** The statements in the text and the objects of the selection: each is found by the other. */
import type { StateEffect } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { useEffect, useMemo, useRef } from 'react'
import { useStudio } from '@/lib/client/studio/hooks'
import { type StudioContext, useStudioContext } from '@/lib/client/studio/provider'
import type { ShownDdl } from '@/lib/client/worker/jobs/sql-jobs'
import { indexOf } from '@/lib/document/document-index'
import type { Id } from '@/lib/kinds/common'
import { wholeObjects } from '@/lib/sql/edit/hidden'
import { placeAt, placesOf } from '@/lib/sql/print/statement-places'
import { markStatements, statementMarks } from './statement-marks'

/** It leads the selection. What else is selected stays so if the text shows it because of that. */
function choose({ session, ui }: StudioContext, id: Id): void {
  const { selection, select } = ui.getState()
  const { document } = session.store.getState()
  const shown = wholeObjects(document, selection)
  const isShown = [...wholeObjects(document, [id])].every((whole) => shown.has(whole))
  select(isShown ? [id, ...selection.filter((other) => other !== id)] : [id])
}

/** `ddl`: null while the text is not the design's own. `onAll`: one of all statements is chosen, all remain in view. */
export function useChosenStatement(ddl: ShownDdl | null, isAll: boolean, onAll: () => void) {
  const context = useStudioContext()
  const now = useRef({ ddl, isAll, onAll })
  useEffect(() => {
    now.current = { ddl, isAll, onAll }
  }, [ddl, isAll, onAll])
  return useMemo(
    () =>
      statementMarks((offset) => {
        const record = placeAt(now.current.ddl?.places ?? [], offset)?.record
        if (!record) return
        if (!now.current.isAll) return choose(context, record)
        now.current.onAll()
        context.ui.getState().select([record])
      }),
    [context],
  )
}

/** Marked, and brought into view as long as the person is not at work in the text. */
export function useMarkedStatements(editor: EditorView | null, ddl: ShownDdl | null): void {
  const { session } = useStudioContext()
  const selection = useStudio((state) => state.selection)
  const shownFor = useRef(selection)
  useEffect(() => {
    if (!editor) return
    const index = indexOf(session.store.getState().document)
    const places = ddl ? placesOf(ddl.sql, ddl.places, index, selection) : []
    const effects: StateEffect<unknown>[] = [markStatements.of(places)]
    const [first] = places
    if (first && shownFor.current !== selection && !editor.hasFocus) {
      const options = { y: 'nearest', yMargin: 24 } as const
      effects.push(EditorView.scrollIntoView(first.from, options))
    }
    if (first) shownFor.current = selection
    editor.dispatch({ effects })
  }, [editor, ddl, selection, session])
}
