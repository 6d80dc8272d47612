/** Shows in the text which statements are those of the selected objects, and tells which one a person points at. */
import { type Extension, Prec, StateEffect, StateField } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView, keymap } from '@codemirror/view'

export const markStatements =
  StateEffect.define<readonly { readonly from: number; readonly to: number }[]>()

const line = Decoration.line({ class: 'cm-of-selection' })

const marks = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(before, transaction) {
    let set = before.map(transaction.changes)
    for (const effect of transaction.effects) {
      if (!effect.is(markStatements)) continue
      const { doc } = transaction.state
      const starts = new Set<number>()
      for (const { from, to } of effect.value) {
        const last = doc.lineAt(Math.min(to, doc.length)).number
        for (let n = doc.lineAt(Math.min(from, doc.length)).number; n <= last; n++) {
          starts.add(doc.line(n).from)
        }
      }
      set = Decoration.set([...starts].sort((a, b) => a - b).map((start) => line.range(start)))
    }
    return set
  },
  provide: (field) => EditorView.decorations.from(field),
})

const look = EditorView.theme({
  '.cm-of-selection': { boxShadow: 'inset 2px 0 0 var(--color-accent)' },
})

/** `onChoose` gets the offset that a person clicked at, or where the cursor was at Alt with Enter. */
export const statementMarks = (onChoose: (offset: number) => void): Extension => [
  marks,
  look,
  EditorView.domEventHandlers({
    mouseup: (event, view) => {
      const { main } = view.state.selection
      if (event.button === 0 && main.empty) onChoose(main.head)
    },
  }),
  Prec.high(
    keymap.of([
      {
        key: 'Alt-Enter',
        run: (view) => {
          onChoose(view.state.selection.main.head)
          return true
        },
      },
    ]),
  ),
]
