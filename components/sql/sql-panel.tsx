'use client'

import { setDiagnostics } from '@codemirror/lint'
import type { EditorView } from '@codemirror/view'
import { Copy, Download, SlidersHorizontal } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { replaceText } from '@/components/sql-editor/replace'
import { SqlEditor } from '@/components/sql-editor/sql-editor'
import { IconButton } from '@/components/ui/icon-button'
import { Menu } from '@/components/ui/menu'
import { Segments } from '@/components/ui/segments'
import { useStudio, useStudioShallow } from '@/lib/client/studio/hooks'
import { useStudioContext } from '@/lib/client/studio/provider'
import type { Id } from '@/lib/kinds/common'
import { wholeObjects } from '@/lib/sql/edit/hidden'
import { fileName, saveText } from './save-text'
import { DEFAULT_SQL_OPTIONS, sqlOptionItems } from './sql-options'
import { SqlStatus } from './sql-status'
import { markStatements, statementMarks } from './statement-marks'
import { placeAt, type StatementPlace, statementPlaces } from './statement-places'
import { useDdl } from './use-ddl'
import { type SqlEditState, useSqlEdit } from './use-sql-edit'

const SCOPES = [
  { value: 'selection', label: 'Selection', hint: 'The SQL of what is selected' },
  { value: 'all', label: 'Everything', hint: 'The SQL of the whole design' },
] as const

type Scope = (typeof SCOPES)[number]['value']

const NO_PLACES: readonly StatementPlace[] = []

/** What the person asked to see; null is everything. */
function useWishedIds(scope: Scope): readonly Id[] | null {
  const { session } = useStudioContext()
  const ids = useStudioShallow(({ selection }) =>
    Array.from(wholeObjects(session.store.getState().document, selection)),
  )
  return scope === 'all' || ids.length === 0 ? null : ids
}

/** The SQL of the selection or of all, updated while one edits, and editable itself. */
export function SqlPanel() {
  const { session, ui } = useStudioContext()
  const [scope, setScope] = useState<Scope>('selection')
  const [options, setOptions] = useState(DEFAULT_SQL_OPTIONS)
  const [isWriting, setWriting] = useState(false)
  const [editor, setEditor] = useState<EditorView | null>(null)
  const ids = useWishedIds(scope)
  const live = useDdl(ids, options)
  const { edit, change, apply, discard } = useSqlEdit(live.ddl, ids, options)
  const text = live.ddl?.sql ?? ''
  const isDraft = edit.state !== 'none'
  const places = useMemo(
    () => (live.ddl ? statementPlaces(live.ddl.sql, live.ddl.statements) : NO_PLACES),
    [live.ddl],
  )

  useEffect(() => {
    if (edit.state === 'applied' && !isWriting) discard()
  }, [edit.state, isWriting, discard])

  // What is being typed is never overwritten; as soon as it is taken in or given up, the design's own words are shown.
  useEffect(() => {
    if (editor && !isDraft && !live.isBehind) replaceText(editor, text)
  }, [editor, text, isDraft, live.isBehind])

  const choosing = useChosenStatement(places, isDraft)
  useMarks(editor, places, isDraft)
  useProblems(editor, edit)

  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => ui.getState().set({ remark: 'SQL copied.' }),
      () => ui.getState().set({ remark: 'The browser does not let Lintel copy here.' }),
    )
  const save = () => {
    saveText(fileName(session.store.getState().project.name, 'sql'), text, 'application/sql')
  }

  return (
    <div className="flex h-full flex-col">
      <div className="flex h-9 shrink-0 items-center gap-2 border-b border-line px-2">
        <div className="w-44 shrink-0">
          <Segments
            label="Whose SQL is shown"
            value={ids === null ? 'all' : 'selection'}
            options={SCOPES}
            onChange={(next: Scope) => setScope(next)}
          />
        </div>
        <SqlStatus edit={edit} live={live} onApply={apply} onDiscard={discard} />
        <div className="grow" />
        <IconButton label="Copy the SQL" icon={Copy} side="top" onClick={copy} />
        <IconButton label="Save the SQL as a file" icon={Download} side="top" onClick={save} />
        <Menu
          align="end"
          trigger={
            <IconButton label="How the SQL is written" icon={SlidersHorizontal} side="top" />
          }
          items={() => sqlOptionItems(options, setOptions)}
        />
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: watches only whether the editor in it has the focus */}
      <div
        className="min-h-0 grow [&>div]:rounded-none [&>div]:border-0"
        onFocus={() => setWriting(true)}
        onBlur={() => setWriting(false)}
      >
        <SqlEditor
          fill
          label="SQL of the design"
          value={text}
          extensions={choosing}
          onChange={change}
          onCommit={() => {
            apply()
            return false
          }}
          onCancel={discard}
          onReady={setEditor}
        />
      </div>
    </div>
  )
}

/** A click into a statement selects its object, as long as the text is the design's own. */
function useChosenStatement(places: readonly StatementPlace[], isDraft: boolean) {
  const { ui } = useStudioContext()
  const now = useRef({ places, isDraft })
  useEffect(() => {
    now.current = { places, isDraft }
  }, [places, isDraft])
  return useMemo(
    () =>
      statementMarks((offset) => {
        if (now.current.isDraft) return
        const place = placeAt(now.current.places, offset)
        if (place?.record) ui.getState().select([place.record])
      }),
    [ui],
  )
}

function useMarks(
  editor: EditorView | null,
  places: readonly StatementPlace[],
  isDraft: boolean,
): void {
  const selection = useStudio((state) => state.selection)
  useEffect(() => {
    if (!editor) return
    const own = new Set(selection)
    const marked = places.filter(({ record }) => record !== null && own.has(record))
    editor.dispatch({ effects: markStatements.of(isDraft ? [] : marked) })
  }, [editor, places, selection, isDraft])
}

/** What the design has against the text, at its place; the editor itself shows what the parser has. */
function useProblems(editor: EditorView | null, edit: SqlEditState): void {
  useEffect(() => {
    if (!editor || edit.state !== 'wrong') return
    const { length } = editor.state.doc
    const found = edit.problems.map((one) => ({
      from: Math.min(one.offset, length),
      to: Math.min(one.offset + one.length, length),
      severity: 'error' as const,
      message: one.hint ? `${one.message} ${one.hint}` : one.message,
    }))
    editor.dispatch(setDiagnostics(editor.state, found))
  }, [editor, edit])
}
