/** What stands in the editor: the design's own words, as long as nobody writes others. */
import { setDiagnostics } from '@codemirror/lint'
import type { EditorView } from '@codemirror/view'
import { type FocusEvent, useCallback, useEffect, useRef, useState } from 'react'
import { forgetTyping, replaceText } from '@/components/sql-editor/replace'
import type { SqlDraft, SqlDraftState } from './sql-draft'
import type { LiveDdl } from './use-ddl'

/**
 * What is being typed is never overwritten; as soon as it is taken in or given up, the design's own words are shown. When
 * they are about something else, undo does not lead back to what was shown before.
 */
export function useOwnWords(
  editor: EditorView | null,
  { ddl, isBehind }: LiveDdl,
  isDraft: boolean,
) {
  const about = useRef<unknown>(null)
  useEffect(() => {
    if (!editor || !ddl || isDraft || isBehind) return
    replaceText(editor, ddl.sql)
    if (about.current !== ddl.ids) forgetTyping(editor)
    about.current = ddl.ids
  }, [editor, ddl, isDraft, isBehind])
}

/** What was taken in stays as it was typed until the person leaves the editor. */
export function useSettling(draft: SqlDraft, { state }: SqlDraftState) {
  const [isWriting, setWriting] = useState(false)
  useEffect(() => {
    if (state === 'applied' && !isWriting) draft.settle()
  }, [draft, state, isWriting])
  return {
    onFocus: () => setWriting(true),
    onBlur: ({ currentTarget, relatedTarget }: FocusEvent) =>
      setWriting(relatedTarget !== null && currentTarget.contains(relatedTarget)),
  }
}

/** What the design has against the text, at its place; the editor itself shows what the parser has. */
export function useProblems(editor: EditorView | null, edit: SqlDraftState): void {
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

/** The design's own words are right; they need not be parsed. */
export function useIsRight({ ddl }: LiveDdl): (text: string) => boolean {
  const own = useRef('')
  useEffect(() => {
    own.current = ddl?.sql ?? ''
  }, [ddl])
  return useCallback((text) => text === own.current, [])
}
