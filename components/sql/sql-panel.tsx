'use client'

import { Prec } from '@codemirror/state'
import { type EditorView, keymap } from '@codemirror/view'
import { Copy, Download, SlidersHorizontal } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { SqlEditor } from '@/components/sql-editor/sql-editor'
import { IconButton } from '@/components/ui/icon-button'
import { Menu } from '@/components/ui/menu'
import { Segments } from '@/components/ui/segments'
import { useStudioShallow } from '@/lib/client/studio/hooks'
import { useStudioContext } from '@/lib/client/studio/provider'
import type { Id } from '@/lib/kinds/common'
import { wholeObjects } from '@/lib/sql/edit/hidden'
import { fileName, saveText } from './save-text'
import { draftOf, NO_DRAFT } from './sql-draft'
import { recallSqlOptions, rememberSqlOptions, sqlOptionItems } from './sql-options'
import { SqlStatus } from './sql-status'
import { useDdl } from './use-ddl'
import { useChosenStatement, useMarkedStatements } from './use-statements'
import { useIsRight, useOwnWords, useProblems, useSettling } from './use-text'

const SCOPES = [
  { value: 'selection', label: 'Selection', hint: 'The SQL of what is selected' },
  { value: 'all', label: 'Everything', hint: 'The SQL of the whole design' },
] as const

type Scope = (typeof SCOPES)[number]['value']

/** What the person asked to see; null is everything. */
function useWishedIds(scope: Scope): readonly Id[] | null {
  const { session } = useStudioContext()
  const ids = useStudioShallow(({ selection }) =>
    [...wholeObjects(session.store.getState().document, selection)].sort(),
  )
  return scope === 'all' || ids.length === 0 ? null : ids
}

/** The SQL of the selection or of all, updated while one edits, and editable itself. */
export function SqlPanel() {
  const context = useStudioContext()
  const { session, live: now, ui } = context
  const [scope, setScope] = useState<Scope>('selection')
  const [options, setOptions] = useState(recallSqlOptions)
  const [editor, setEditor] = useState<EditorView | null>(null)
  const draft = draftOf(context)
  const kept = useStore(draft.store)
  const isPast = session !== now
  const edit = isPast ? NO_DRAFT : kept
  const isDraft = edit.state !== 'none'
  const isOpen = isDraft && edit.state !== 'applied'
  const ids = useWishedIds(scope)
  const live = useDdl(ids, options, isDraft)
  const own = isDraft || live.isBehind ? null : live.ddl
  const choosing = useChosenStatement(own, ids === null, () => setScope('all'))
  const watch = useSettling(draft, edit)
  useOwnWords(editor, live, isDraft)
  useMarkedStatements(editor, own)
  useProblems(editor, edit)

  // Ctrl or ⌘ with Enter means it; leaving the editor only asks.
  const extensions = useMemo(() => {
    const run = () => {
      void draft.apply(true)
      return true
    }
    return [choosing, Prec.highest(keymap.of([{ key: 'Mod-Enter', run }]))]
  }, [choosing, draft])
  const isRight = useIsRight(live)

  const text = () => editor?.state.doc.toString() ?? ''
  const copy = () =>
    navigator.clipboard.writeText(text()).then(
      () => ui.getState().set({ remark: 'SQL copied.' }),
      () => ui.getState().set({ remark: 'The browser does not let Lintel copy here.' }),
    )
  const save = () =>
    saveText(fileName(session.store.getState().project.name, 'sql'), text(), 'application/sql')
  const goTo = (offset: number) => {
    if (!editor) return
    const anchor = Math.min(offset, editor.state.doc.length)
    editor.dispatch({ selection: { anchor }, scrollIntoView: true })
    editor.focus()
  }

  return (
    <div className="flex h-full flex-col">
      <div className="flex h-9 shrink-0 items-center gap-2 border-b border-line px-2">
        <div className="w-44 shrink-0">
          <Segments
            label="Whose SQL is shown"
            value={ids === null ? 'all' : 'selection'}
            options={SCOPES}
            disabled={isOpen}
            onChange={(next: Scope) => setScope(next)}
          />
        </div>
        <SqlStatus
          edit={edit}
          live={live}
          onApply={() => void draft.apply(true)}
          onDiscard={() => draft.discard()}
          onGoTo={goTo}
        />
        <div className="grow" />
        <IconButton label="Copy the SQL" icon={Copy} side="top" onClick={copy} />
        <IconButton label="Save the SQL as a file" icon={Download} side="top" onClick={save} />
        <Menu
          align="end"
          trigger={
            <IconButton
              label="How the SQL is written"
              icon={SlidersHorizontal}
              side="top"
              disabled={isOpen}
            />
          }
          items={() =>
            sqlOptionItems(options, (next) => {
              setOptions(next)
              rememberSqlOptions(next)
            })
          }
        />
      </div>
      <div className="min-h-0 grow [&>div]:rounded-none [&>div]:border-0" {...watch}>
        <SqlEditor
          fill
          revertsOnEscape={false}
          label="SQL of the design"
          value={live.ddl?.sql ?? ''}
          readOnly={isPast}
          extensions={extensions}
          isRight={isRight}
          onChange={(next) => draft.change(next, live.ddl)}
          onCommit={() => {
            void draft.apply()
            return false
          }}
          draft={isPast ? null : draft.text}
          onReady={setEditor}
        />
      </div>
    </div>
  )
}
