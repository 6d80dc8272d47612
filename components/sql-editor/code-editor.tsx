'use client'

/** SQL with colours and the parser's complaints. In an open project use SqlEditor, which knows the design as well. */
import type { Extension } from '@codemirror/state'
import type { EditorView } from '@codemirror/view'
import { lazy, Suspense } from 'react'
import { classes } from '@/components/ui/classes'
import { loadParser } from '@/lib/sql/parse'
import { parseProblems, type SqlProblem, type TextForm } from '@/lib/sql/problems'
import type { ModelAccess } from './completion-source'

const CodeMirror = lazy(async () => ({ default: (await import('./code-mirror')).CodeMirror }))

export type Check = (text: string, form: TextForm) => Promise<readonly SqlProblem[]>

export const checkHere: Check = async (text, form) => {
  await loadParser()
  return parseProblems(text, form)
}

export interface CodeEditorProps {
  label: string
  value: string
  /** What the text is; null for a text in another language. A script unless said otherwise. */
  form?: TextForm | null
  /** Enter keeps the text, Shift with Enter breaks the line; as high as the text. */
  oneLine?: boolean
  readOnly?: boolean
  /** As high as what is around it, instead of as high as the text. */
  fill?: boolean
  placeholder?: string
  autoFocus?: boolean
  /** Escape takes back what was typed; it does unless said otherwise. */
  revertsOnEscape?: boolean
  wrong?: boolean
  model?: ModelAccess | null
  /** Null: the parser is not asked. */
  check?: Check | null
  extensions?: Extension
  onChange?(text: string): void
  /** Leaving the editor, Ctrl or ⌘ with Enter, and Enter where there is one line. False: not taken, it stays as typed. */
  onCommit?(text: string): boolean | undefined
  onCancel?(): void
  /** What was typed before and not taken, and where it is put when the editor goes away. */
  draft?: string | null
  onDraft?(text: string | null): void
  onProblems?(problems: readonly SqlProblem[]): void
  onReady?(view: EditorView): void
}

const NONE: Extension = []
const nothing = () => undefined

/** Until the editor is there, the text stands at its place. */
function Waiting({ value, oneLine }: Pick<CodeEditorProps, 'value' | 'oneLine'>) {
  return (
    <pre
      aria-hidden="true"
      className={classes(
        'm-0 overflow-hidden px-2 py-1.25 font-mono text-xs leading-normal whitespace-pre-wrap text-quiet',
        !oneLine && 'pl-9',
      )}
    >
      {value || ' '}
    </pre>
  )
}

const USUAL = {
  form: 'script',
  oneLine: false,
  readOnly: false,
  fill: false,
  placeholder: '',
  autoFocus: false,
  revertsOnEscape: true,
  wrong: false,
  model: null,
  check: checkHere,
  extensions: NONE,
  draft: null,
  onChange: nothing,
  onCommit: nothing,
  onCancel: nothing,
  onDraft: nothing,
  onProblems: nothing,
  onReady: nothing,
} as const

export function CodeEditor(props: CodeEditorProps) {
  const { oneLine, readOnly, fill, wrong, ...rest } = { ...USUAL, ...props }
  return (
    <div
      className={classes(
        'min-w-0 overflow-hidden rounded-control border bg-surface focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-accent',
        wrong ? 'border-danger' : readOnly ? 'border-line' : 'border-field-line',
        fill ? 'h-full [&_.cm-editor]:h-full' : '[&_.cm-editor]:max-h-96',
      )}
    >
      <Suspense fallback={<Waiting value={rest.value} oneLine={oneLine} />}>
        <CodeMirror {...rest} isOneLine={oneLine} isReadOnly={readOnly} />
      </Suspense>
    </div>
  )
}
