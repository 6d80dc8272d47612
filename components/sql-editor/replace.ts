import { Annotation } from '@codemirror/state'
import type { EditorView } from '@codemirror/view'

/** Marks a change that nobody typed here. */
export const fromOutside = Annotation.define<true>()

/** Puts another text in, touching only what differs, so that cursor and scroll position stay where they can. */
export function replaceText(view: EditorView, next: string): void {
  const now = view.state.doc.toString()
  if (now === next) return
  const shorter = Math.min(now.length, next.length)
  let start = 0
  while (start < shorter && now[start] === next[start]) start++
  let end = 0
  while (end < shorter - start && now.at(-1 - end) === next.at(-1 - end)) end++
  view.dispatch({
    changes: { from: start, to: now.length - end, insert: next.slice(start, next.length - end) },
    annotations: fromOutside.of(true),
  })
}
