'use client'

/** The editor itself, loaded when the first one is shown. */
import { closeCompletion, selectedCompletion } from '@codemirror/autocomplete'
import { EditorState, type Extension, Prec } from '@codemirror/state'
import { EditorView, keymap } from '@codemirror/view'
import { useEffect, useLayoutEffect, useRef } from 'react'
import { type EditorWish, editorExtensions } from './extensions'
import { fromOutside, replaceText } from './replace'

export interface CodeMirrorProps extends EditorWish {
  /** Shown as soon as it changes, unless something else was typed meanwhile that is not kept yet. */
  value: string
  /** What was typed before and is not kept yet. */
  draft: string | null
  /** When the editor goes away: what was not taken. */
  onDraft(text: string | null): void
  autoFocus: boolean
  /** Escape takes back what was typed. */
  revertsOnEscape: boolean
  /** Beyond the usual; taken once. */
  extensions: Extension
  onChange(text: string): void
  /** Leaving the editor, Ctrl or ⌘ with Enter, and Enter where there is one line. False: not taken. */
  onCommit(text: string): boolean | undefined
  onCancel(): void
  onReady(view: EditorView): void
}

/** An editor on the page. `base` is what it showed when it was last in step with the value: the value with line breaks of its own. */
class Editor {
  readonly view: EditorView
  private base: string

  constructor(
    parent: HTMLElement,
    private props: CodeMirrorProps,
  ) {
    this.view = new EditorView({
      parent,
      state: EditorState.create({ doc: props.value, extensions: this.extensions() }),
    })
    this.base = this.text
    if (props.draft !== null) replaceText(this.view, props.draft)
    if (props.autoFocus) this.view.focus()
    props.onReady(this.view)
  }

  private extensions(): Extension {
    const { isReadOnly, isOneLine, autoFocus, revertsOnEscape, extensions } = this.props
    const commit = { run: () => this.commit() }
    const keys = [
      Prec.high(keymap.of([{ key: 'Mod-Enter', ...commit }])),
      Prec.highest(keymap.of(isOneLine ? [{ key: 'Enter', run: () => this.enterDone() }] : [])),
      Prec.high(keymap.of(isOneLine ? [{ key: 'Enter', ...commit }] : [])),
      keymap.of(revertsOnEscape ? [{ key: 'Escape', run: () => this.cancel() }] : []),
    ]
    return [
      isReadOnly ? [] : keys,
      editorExtensions({ ...this.props, onProblems: (found) => this.props.onProblems(found) }),
      EditorView.updateListener.of((update) => {
        const typed = update.transactions.some(
          (change) => change.docChanged && !change.annotation(fromOutside),
        )
        if (typed) this.props.onChange(this.text)
      }),
      EditorView.domEventHandlers({
        blur: () => {
          this.commit()
        },
      }),
      // In a dialog that is yet to open, focusing would be in vain: it asks for this as it opens.
      autoFocus ? EditorView.contentAttributes.of({ autofocus: '' }) : [],
      extensions,
    ]
  }

  private get text(): string {
    return this.view.state.doc.toString()
  }

  commit(): true {
    const { text } = this
    closeCompletion(this.view)
    if (this.props.isReadOnly || text === this.base) return true
    if (this.props.onCommit(text) === false) return true
    this.base = text
    // It may have been kept in other words, even in those that were there before.
    setTimeout(() => this.text === text && this.base === text && this.show(this.props.value))
    return true
  }

  /** Where the word is typed to its end there is nothing to complete: Enter means the field. */
  private enterDone(): boolean {
    const { state } = this.view
    const offered = selectedCompletion(state)?.label.toLowerCase()
    const typed = state.sliceDoc(0, state.selection.main.head).toLowerCase()
    return offered !== undefined && typed.endsWith(offered) ? this.commit() : false
  }

  private cancel(): boolean {
    const isChanged = this.text !== this.base
    this.show(this.props.value)
    this.props.onCancel()
    return isChanged
  }

  private show(value: string): void {
    replaceText(this.view, value)
    this.base = this.text
  }

  update(props: CodeMirrorProps): void {
    const before = this.props.value
    this.props = props
    if (props.value === before) return
    if (this.text === this.base) this.show(props.value)
  }

  /** Going away is leaving the field: what was typed counts. */
  close(): void {
    this.commit()
    this.props.onDraft(this.text === this.base ? null : this.text)
    this.view.destroy()
  }
}

export function CodeMirror(props: CodeMirrorProps) {
  const place = useRef<HTMLDivElement>(null)
  const editor = useRef<Editor | null>(null)
  const { form, isReadOnly, label } = props
  // biome-ignore lint/correctness/useExhaustiveDependencies: what it is made of; all else is handed on below
  useLayoutEffect(() => {
    if (!place.current) return
    const made = new Editor(place.current, props)
    editor.current = made
    return () => made.close()
  }, [form, isReadOnly, label])
  useEffect(() => editor.current?.update(props))
  return <div ref={place} className="h-full" />
}
