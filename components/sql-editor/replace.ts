import { history } from '@codemirror/commands'
import { Annotation, Compartment, type Extension, Transaction } from '@codemirror/state'
import type { EditorView } from '@codemirror/view'
import { textChanges } from '@/lib/text-changes'

/** Marks a change that nobody typed here. */
export const fromOutside = Annotation.define<true>()

/**
 * Puts another text in, touching only what differs, so that cursor and scroll position stay where they can. It is no
 * typing: undo in the editor does not take it back.
 */
export function replaceText(view: EditorView, next: string): void {
  const changes = textChanges(view.state.doc.toString(), next)
  if (changes.length === 0) return
  view.dispatch({
    changes,
    annotations: [fromOutside.of(true), Transaction.addToHistory.of(false)],
  })
}

const typing = new Compartment()

/** What undo in an editor takes back. */
export const typingHistory = (): Extension => typing.of(history())

/** The text is about something else now: what was typed before can no longer be undone in it. */
export function forgetTyping(view: EditorView): void {
  view.dispatch({ effects: typing.reconfigure([]) })
  view.dispatch({ effects: typing.reconfigure(history()) })
}
