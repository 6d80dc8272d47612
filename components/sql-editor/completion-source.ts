/** Completion as CodeMirror asks for it. */
import {
  type Completion,
  type CompletionContext,
  type CompletionResult,
  pickedCompletion,
} from '@codemirror/autocomplete'
import type { Document } from '@/lib/document/document'
import type { Id } from '@/lib/kinds/common'
import type { TextForm } from '@/lib/sql/problems'
import { type Suggestion, suggestionsFor } from './completions'

const BOOST: Readonly<Record<Suggestion['sort'], number>> = {
  column: 50,
  relation: 30,
  function: 20,
  type: 10,
  schema: 5,
  word: 0,
}

/** A function is put in with its brackets, the cursor between them. */
function insertCall(text: string): NonNullable<Completion['apply']> {
  return (view, chosen, from, to) => {
    const isCalled = view.state.sliceDoc(to, to + 1) === '('
    const insert = isCalled ? text.slice(0, -1) : `${text})`
    view.dispatch({
      changes: { from, to, insert },
      selection: { anchor: from + text.length },
      annotations: pickedCompletion.of(chosen),
      userEvent: 'input.complete',
    })
  }
}

const completion = ({ label, text, detail, sort }: Suggestion): Completion => ({
  label,
  boost: BOOST[sort],
  type: sort,
  ...(text === undefined ? {} : { apply: text.endsWith('(') ? insertCall(text) : text }),
  ...(detail === undefined ? {} : { detail }),
})

/** Only this much around the cursor is looked at. */
const REACH = 20_000

export interface ModelAccess {
  document(): Document
  owner: Id | null
}

export function completionSource(model: ModelAccess, form: TextForm) {
  return (context: CompletionContext): CompletionResult | null => {
    const start = Math.max(0, context.pos - REACH)
    const text = context.state.sliceDoc(start, context.pos + REACH)
    const at = context.pos - start
    const isTyping = /[\w".\u0080-\uffff]$/.test(text.slice(0, at))
    if (!isTyping && !context.explicit) return null
    const found = suggestionsFor({ document: model.document(), owner: model.owner, text, at, form })
    if (!found || found.suggestions.length === 0) return null
    return {
      from: found.from + start,
      options: found.suggestions.map(completion),
      validFor: /^(?:[\w$\u0080-\uffff]*|"[^"]*)$/,
    }
  }
}
