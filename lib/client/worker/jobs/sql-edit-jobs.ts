/** What was written into the SQL of a state of the design, as steps on the design as it is now. */
import type { Document } from '@/lib/document/document'
import type { Id } from '@/lib/kinds/common'
import { type EditOptions, SqlEdit } from '@/lib/sql/edit/edit'
import { wholeObjects } from '@/lib/sql/edit/hidden'
import { type EditProblem, problemAt } from '@/lib/sql/edit/problem'
import { editLabel, removedObjects } from '@/lib/sql/edit/say-edit'
import { loadParser } from '@/lib/sql/parse'
import { applyAll } from '@/lib/steps/apply'
import { stepsBetween } from '@/lib/steps/between'
import { Over } from '@/lib/steps/over'
import { rebaseAll } from '@/lib/steps/rebase'
import type { Step } from '@/lib/steps/step'
import { baseOf, keepBase } from './bases'
import { mirroredDocument } from './mirror'

/** A text that was made from a state of the design. */
export interface TextOf {
  base: number
  /** Null: the whole design. */
  ids: readonly Id[] | null
  options: EditOptions
}

export type SqlEditAnswer =
  | {
      outcome: 'steps'
      steps: Step[]
      label: string
      /** What would be gone: “table app.users”. */
      removes: string[]
      /** What the text is from then on. */
      next: TextOf
      /** Objects that the text made, beside those that it showed. */
      added: Id[]
    }
  | { outcome: 'wrong'; problems: readonly EditProblem[] }
  | { outcome: 'overtaken'; message: string }

const overtaken = (message: string): SqlEditAnswer => ({ outcome: 'overtaken', message })

/** What the text makes anew is from then on part of what it shows. */
function addedObjects(document: Document, steps: readonly Step[]): Id[] {
  const added = steps.flatMap((step) => (step.type === 'add' ? [step.record.id] : []))
  return [...wholeObjects(document, added)]
}

/** To get ready for reading costs more than to read, and a person writes many texts on one state of the design. */
let open: { key: string; edit: SqlEdit } | null = null

function editOf(document: Document, of: TextOf): SqlEdit {
  const key = JSON.stringify(of)
  if (open?.key !== key) open = { key, edit: new SqlEdit(document, of.ids, of.options) }
  return open.edit
}

export const sqlEditJobs = {
  async editSql(of: TextOf, text: string): Promise<SqlEditAnswer> {
    await loadParser()
    const { base, ids, options } = of
    const document = baseOf(base)
    if (!document) return overtaken('The design has changed too often meanwhile.')
    const read = editOf(document, of).read(text)
    if (!read.ok) return { outcome: 'wrong', problems: read.error }
    const { steps, account } = read.value
    const said = applyAll(document, steps)
    if (!said.ok) {
      return { outcome: 'wrong', problems: [problemAt(text, 0, text.length, said.error.message)] }
    }
    const now = mirroredDocument()
    const fitted = rebaseAll(steps, new Over(stepsBetween(document, now)), now)
    if (!Array.isArray(fitted)) return overtaken(fitted.message)
    const added = addedObjects(said.value, steps)
    const shown = ids?.filter((id) => said.value.records.has(id)) ?? []
    return {
      outcome: 'steps',
      steps: fitted,
      label: editLabel(account),
      removes: removedObjects(account),
      next: {
        base: keepBase(said.value),
        ids: ids && [...new Set([...shown, ...added])],
        options,
      },
      added: added.filter((id) => !shown.includes(id)),
    }
  },
}
