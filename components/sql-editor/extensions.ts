/** What makes CodeMirror an editor for SQL in the studio. */
import {
  acceptCompletion,
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from '@codemirror/autocomplete'
import { defaultKeymap, historyKeymap, indentWithTab } from '@codemirror/commands'
import { bracketMatching, indentOnInput, indentUnit } from '@codemirror/language'
import { type Diagnostic, linter } from '@codemirror/lint'
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search'
import { EditorState, type Extension } from '@codemirror/state'
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightSpecialChars,
  keymap,
  lineNumbers,
  placeholder,
} from '@codemirror/view'
import type { SqlProblem, TextForm } from '@/lib/sql/problems'
import { completionSource, type ModelAccess } from './completion-source'
import { PLPGSQL_DIALECT, SQL_DIALECT } from './dialect'
import { typingHistory } from './replace'
import { studioTheme } from './theme'

export interface EditorWish {
  label: string
  /** What the text is; null for a text in another language. */
  form: TextForm | null
  /** Enter commits, and there is neither a line number nor an indentation by Tab. */
  isOneLine: boolean
  isReadOnly: boolean
  placeholder: string
  model: ModelAccess | null
  check: ((text: string, form: TextForm) => Promise<readonly SqlProblem[]>) | null
  onProblems(problems: readonly SqlProblem[]): void
}

const WAIT = 350

function problemsOf({ form, check, onProblems }: EditorWish): Extension {
  if (!form || !check) return []
  return linter(
    async (view): Promise<Diagnostic[]> => {
      const length = view.state.doc.length
      const problems = await check(view.state.doc.toString(), form)
      onProblems(problems)
      return problems.map(({ from, to, message }) => ({
        from: Math.min(from, length),
        to: Math.min(to, length),
        severity: 'error',
        message,
      }))
    },
    { delay: WAIT },
  )
}

const language = (form: TextForm | null): Extension => {
  if (form === null) return []
  return (form === 'plpgsql' ? PLPGSQL_DIALECT : SQL_DIALECT).extension
}

function writing(wish: EditorWish): Extension {
  const { isOneLine, model, form } = wish
  return [
    typingHistory(),
    closeBrackets(),
    autocompletion({
      override: model && form ? [completionSource(model, form)] : [],
      icons: false,
      activateOnTyping: true,
    }),
    problemsOf(wish),
    keymap.of([
      ...closeBracketsKeymap,
      ...completionKeymap,
      { key: 'Tab', run: acceptCompletion },
      ...historyKeymap,
      // In one line Tab goes on to the next field. Elsewhere Escape, then Tab leaves.
      ...(isOneLine ? [] : [indentWithTab]),
    ]),
  ]
}

export function editorExtensions(wish: EditorWish): Extension {
  const { label, isOneLine, isReadOnly } = wish
  return [
    studioTheme,
    language(wish.form),
    highlightSpecialChars(),
    drawSelection(),
    bracketMatching(),
    indentUnit.of('  '),
    isOneLine
      ? EditorView.lineWrapping
      : [lineNumbers(), highlightActiveLine(), indentOnInput(), search({ top: true })],
    isReadOnly ? [EditorState.readOnly.of(true), highlightSelectionMatches()] : writing(wish),
    wish.placeholder ? placeholder(wish.placeholder) : [],
    EditorView.contentAttributes.of({
      'aria-label': label,
      ...(isReadOnly ? { 'aria-readonly': 'true' } : {}),
      ...(isOneLine || isReadOnly
        ? {}
        : { 'aria-description': 'Press Escape, then Tab, to leave the editor.' }),
    }),
    keymap.of([...(isOneLine ? [] : searchKeymap), ...defaultKeymap]),
  ]
}
