/** What was written into the SQL of a state of the design, as steps on the design as it is now. */
import type { Document } from '@/lib/document/document'
import type { Id } from '@/lib/kinds/common'
import { type EditOptions, SqlEdit } from '@/lib/sql/edit/edit'
import { wholeObjects } from '@/lib/sql/edit/hidden'
import { type EditProblem, problemAt } from '@/lib/sql/edit/problem'
import { loadParser } from '@/lib/sql/parse'
import { applyAll } from '@/lib/steps/apply'
import { stepsBetween } from '@/lib/steps/between'
import { Over } from '@/lib/steps/over'
import { rebaseAll } from '@/lib/steps/rebase'
import type { Step } from '@/lib/steps/step'
import { baseOf, keepBase } from './bases'
import { mirroredDocument } from './mirror'

export type SqlEditAnswer =
  | { outcome: 'steps'; steps: Step[]; base: number; ids: readonly Id[] | null }
  | { outcome: 'wrong'; problems: readonly EditProblem[] }
  | { outcome: 'overtaken'; message: string }

/** What the text makes anew is from then on part of what it shows. */
function withNew(
  document: Document,
  ids: readonly Id[] | null,
  steps: readonly Step[],
): readonly Id[] | null {
  if (ids === null) return null
  const added = steps.flatMap((step) => (step.type === 'add' ? [step.record.id] : []))
  const all = [...ids, ...added].filter((id) => document.records.has(id))
  return [...(wholeObjects(document, all) ?? all)]
}

/** Made once for a state of the design, however many texts are read on it. */
let open: { key: string; edit: SqlEdit } | null = null

function editOf(
  document: Document,
  base: number,
  ids: readonly Id[] | null,
  options: EditOptions,
): SqlEdit {
  const key = JSON.stringify([base, ids, options])
  if (open?.key !== key) open = { key, edit: new SqlEdit(document, ids, options) }
  return open.edit
}

const overtaken = (message: string): SqlEditAnswer => ({ outcome: 'overtaken', message })

export const sqlEditJobs = {
  async editSql(
    base: number,
    ids: readonly Id[] | null,
    options: EditOptions,
    text: string,
  ): Promise<SqlEditAnswer> {
    await loadParser()
    const document = baseOf(base)
    if (!document) return overtaken('The design has changed too much meanwhile.')
    const read = editOf(document, base, ids, options).read(text)
    if (!read.ok) return { outcome: 'wrong', problems: read.error }
    const { steps } = read.value
    const said = applyAll(document, steps)
    if (!said.ok) {
      return { outcome: 'wrong', problems: [problemAt(text, 0, text.length, said.error.message)] }
    }
    const now = mirroredDocument()
    const fitted = rebaseAll(steps, new Over(stepsBetween(document, now)), now)
    if (!Array.isArray(fitted)) return overtaken(fitted.message)
    return {
      outcome: 'steps',
      steps: fitted,
      base: keepBase(said.value),
      ids: withNew(said.value, ids, steps),
    }
  },
}
